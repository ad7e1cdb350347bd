package org.shouwang.tracing.web;

import java.util.ResourceBundle;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.tracing.answer.MapCells;
import org.shouwang.tracing.web.AnswerViews.SpotView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of this module for files, in the reader's language, from {@code tracing_*.properties}. */
@Component
class TracingWords {
    String say(String key) {
        var words = ResourceBundle.getBundle("tracing", LocaleContextHolder.getLocale());
        return words.containsKey(key) ? words.getString(key) : key;
    }

    /** A household has no name of its own, nor has a cell of the map. */
    String place(SpotView place) {
        if (place.setting().equals(MapCells.SETTING)) {
            return say("place.cell");
        }
        return place.kind() == Kind.HOUSEHOLD ? say("place.HOUSEHOLD") : (place.line() + " " + place.name()).strip();
    }
}

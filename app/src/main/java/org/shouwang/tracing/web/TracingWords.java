package org.shouwang.tracing.web;

import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of this module for files, in the reader's language, from {@code tracing_*.properties}. */
@Component
class TracingWords {
    String say(String key) {
        var words = ResourceBundle.getBundle("tracing", LocaleContextHolder.getLocale());
        return words.containsKey(key) ? words.getString(key) : key;
    }
}

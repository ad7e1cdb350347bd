package org.shouwang.tracing.answer;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Surroundings;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Settings;
import org.springframework.stereotype.Component;

/** What kind of place each number is, from memory. A file may say so otherwise, so every answer first hears what is new. */
@Component
class PlaceSettings implements Surroundings {
    private static final String UNKNOWN = "";

    private final Spots spots;
    private volatile @Nullable String[] settings = {};
    private volatile String mark = Settings.START;

    PlaceSettings(Spots spots) {
        this.spots = spots;
    }

    /** A number without a setting may be a place that somebody is just adding, so it is asked for each time. */
    @Override
    public String setting(int place) {
        var setting = remembered(place);
        if (setting == null) {
            refresh();
            setting = remembered(place);
        }
        return setting == null ? UNKNOWN : setting;
    }

    private @Nullable String remembered(int place) {
        var all = settings;
        return place < all.length ? all[place] : null;
    }

    void refresh() {
        take(spots.settingsSince(mark));
    }

    /** Of two who ask at once the one with the older answer may come last; then its mark counts, and the next one asks from there. */
    private synchronized void take(Settings news) {
        if (!news.byNumber().isEmpty()) {
            settings = with(settings, news.byNumber());
        }
        mark = news.mark();
    }

    private static @Nullable String[] with(@Nullable String[] before, Map<Integer, String> news) {
        var highest = news.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        var all = Arrays.copyOf(before, Math.max(before.length, highest + 1));
        news.forEach((number, setting) -> all[number] = setting.intern());
        return all;
    }
}

package org.shouwang.tracing.answer;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.copresence.rules.Surroundings;
import org.shouwang.presence.Spots;
import org.springframework.stereotype.Component;

/** What kind of place each number is, from memory: places are added and never change. */
@Component
class PlaceSettings implements Surroundings {
    private static final String UNKNOWN = "";

    private final Spots spots;
    private volatile List<String> settings = List.of(UNKNOWN);

    PlaceSettings(Spots spots) {
        this.spots = spots;
    }

    @Override
    public String setting(int place) {
        var known = settings;
        if (place >= known.size()) {
            known = more(known);
        }
        return place < known.size() ? known.get(place) : UNKNOWN;
    }

    private synchronized List<String> more(List<String> before) {
        if (settings.size() > before.size()) {
            return settings;
        }
        var all = new ArrayList<>(before);
        spots.settingsFrom(before.size()).forEach((number, setting) -> {
            while (all.size() <= number) {
                all.add(UNKNOWN);
            }
            all.set(number, setting.intern());
        });
        settings = all;
        return all;
    }
}

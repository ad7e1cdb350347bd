package org.shouwang.resident.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaPath;
import org.springframework.stereotype.Component;

/** Address lines for lists and cards; a household without an address yet says so. */
@Component
class Addresses {
    private final Places places;
    private final Phrases phrases;

    Addresses(Places places, Phrases phrases) {
        this.places = places;
        this.phrases = phrases;
    }

    String shortLine(AreaPath path) {
        return shortLines(Set.of(path)).getOrDefault(path, "");
    }

    /** One query for a page of them. */
    Map<AreaPath, String> shortLines(Collection<AreaPath> paths) {
        var known = places.addresses(paths);
        var pending = phrases.say("address.pending");
        return paths.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> known.containsKey(path) ? known.get(path).shortLine() : pending));
    }
}

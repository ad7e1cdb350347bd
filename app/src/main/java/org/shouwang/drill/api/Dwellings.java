package org.shouwang.drill.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Walks down from a compound to its dwellings, a level at a time, as somebody does who picks an address. */
public final class Dwellings {
    private static final int LEVELS_BELOW_A_COMPOUND = 4;

    private Dwellings() {}

    /** The paths of all dwellings, in order. */
    public static List<String> of(Session session, String compound) {
        var level = List.of(compound);
        for (int i = 0; i < LEVELS_BELOW_A_COMPOUND; i++) {
            var parents = level.stream()
                    .<Callable<List<String>>>map(parent -> () -> below(session, parent))
                    .toList();
            level = AtOnce.all(parents).stream().flatMap(List::stream).toList();
        }
        return level;
    }

    private static List<String> below(Session session, String parent) {
        var paths = new ArrayList<String>();
        for (JsonNode item : session.get("/api/place/places?parent=" + parent)
                .orFail("listing places")
                .body()
                .path("items")) {
            paths.add(item.path("path").asString());
        }
        return paths;
    }
}

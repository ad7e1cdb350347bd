package org.shouwang.drill.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Walks down from a compound to its dwellings, a level at a time, as somebody does who picks an address. */
public final class Dwellings {
    private static final int LEVELS_BELOW_A_COMPOUND = 4;
    private static final int AT_ONCE = 8;

    private Dwellings() {}

    /** The paths of all dwellings, in order. */
    public static List<String> of(Session session, String compound) {
        var level = List.of(compound);
        for (int i = 0; i < LEVELS_BELOW_A_COMPOUND; i++) {
            level = inParallel(level.stream()
                    .<Callable<List<String>>>map(parent -> () -> below(session, parent))
                    .toList());
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

    private static List<String> inParallel(List<Callable<List<String>>> calls) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(calls).stream()
                    .flatMap(call -> result(call).stream())
                    .toList();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static List<String> result(Future<List<String>> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}

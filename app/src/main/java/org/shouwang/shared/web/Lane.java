package org.shouwang.shared.web;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How important a request is when there is not room for all, most important first. Decided by the address alone, before
 * anything is known about the caller.
 */
public enum Lane {
    SAMPLING(1.0, 1),
    GATE(0.95, 1),
    RESULTS(0.9, 2),
    REGISTRATION(0.8, 2),
    DESK(0.65, 3),
    BOARDS(0.5, 5);

    private static final Map<String, Lane> PREFIXES = Map.ofEntries(
            Map.entry("/api/", DESK),
            Map.entry("/api/field/", SAMPLING),
            Map.entry("/api/screening/", SAMPLING),
            Map.entry("/api/gate/", GATE),
            Map.entry("/api/venue/", GATE),
            Map.entry("/api/colour/", GATE),
            Map.entry("/api/screening/results", RESULTS),
            Map.entry("/api/access/", REGISTRATION),
            Map.entry("/api/access/accounts", DESK),
            Map.entry("/api/place/", REGISTRATION),
            Map.entry("/api/resident/draft", REGISTRATION),
            Map.entry("/api/resident/registrations", REGISTRATION),
            Map.entry("/api/command/", BOARDS),
            Map.entry("/api/audit/", BOARDS),
            Map.entry("/api/shared/", BOARDS));

    private final double share;
    private final int patience;

    Lane(double share, int patience) {
        this.share = share;
        this.patience = patience;
    }

    /** The lane of the longest prefix that fits; null for what is not counted: pages, the live stream, the health check. */
    static @Nullable Lane of(String path) {
        if (path.equals("/api/live") || path.equals("/api/shared/health")) {
            return null;
        }
        return PREFIXES.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(PREFIXES::get)
                .orElse(null);
    }

    /** How full the house may be for this lane to be let in. */
    int limit(int inFlight) {
        return Math.max(1, (int) Math.round(inFlight * share));
    }

    /** The shortest time in seconds after which a refused client should come again. */
    int patience() {
        return patience;
    }
}

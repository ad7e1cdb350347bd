package org.shouwang.shared.start;

import java.time.Duration;

/** Ctrl-C means now: whatever a tidy end still waits for then, a start half done included, is cut off. */
public final class LastResort {
    private static final Duration PATIENCE = Duration.ofMillis(2800);
    private static final int ENDED_BY_SIGNAL = 143;

    private LastResort() {}

    public static void arm() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(() -> Thread.ofPlatform().daemon().start(LastResort::haltAfterPatience)));
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ENDED_BY_SIGNAL);
    }
}

package org.shouwang.access.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets a few in at a time, makes others wait a moment, and sends the rest away for a while. */
@Component
class Turnstiles {
    private static final int AT_A_TIME = 2;
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<Turnstile.Lane, Semaphore> lanes = new EnumMap<>(Turnstile.Lane.class);

    Turnstiles() {
        for (var lane : Turnstile.Lane.values()) {
            lanes.put(lane, new Semaphore(AT_A_TIME, true));
        }
    }

    Semaphore enter(Turnstile.Lane lane) {
        var turnstile = lanes.get(lane);
        try {
            if (turnstile != null && turnstile.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return turnstile;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw AccessRefused.crowded();
    }
}

package org.shouwang.drill.api;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several calls at the same time, as many as one client may have open, and all their results or the first failure. */
public final class AtOnce {
    private static final int MOST = 12;

    private AtOnce() {}

    /** In the order of the calls. */
    public static <T> List<T> all(List<? extends Callable<T>> calls) {
        try (var threads = Executors.newFixedThreadPool(MOST, Thread.ofVirtual().factory())) {
            return threads.invokeAll(calls).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}

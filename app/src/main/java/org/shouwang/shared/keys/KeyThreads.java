package org.shouwang.shared.keys;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A few threads of the operating system for whoever seals. Tink keeps its randomness and its ciphers for each thread, and
 * looks for another provider whenever it makes them: done on the virtual thread of a request, which seals once, that was
 * seven hundredths of the processor time of a registration (docs/benchmarks.md).
 */
public final class KeyThreads {
    private static final Executor THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("keys-", 0).factory());

    private KeyThreads() {}

    /** What the work gives or throws, done on one of them; transactions of the caller aren't seen there. */
    public static <T> T call(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, THREADS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}

package org.shouwang.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every second: burnt numbers become void entries, and what was committed enters the chain. */
@Component
class Housekeeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration HEAD_EVERY = Duration.ofSeconds(10);

    private final Writers writers;
    private final Chain chain;
    private final Anchors anchors;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Link newest;
    private long rememberedAt = System.nanoTime();
    private long ticks;

    Housekeeping(
            Writers writers, Chain chain, Anchors anchors, @Value("${shouwang.audit.seal-every:1s}") Duration every) {
        this.writers = writers;
        this.chain = chain;
        this.anchors = anchors;
        this.every = every;
    }

    /** Everything that is committed is in the chain afterwards. */
    synchronized void sealAll() {
        writers.voidBurnt();
        for (var link = chain.seal(); link.isPresent(); link = chain.seal()) {
            newest = link.get();
            anchors.dropDaily(chain.trail(), newest);
        }
    }

    synchronized void rememberHead() {
        if (newest != null) {
            anchors.rememberHead(chain.trail(), newest);
            newest = null;
        }
        rememberedAt = System.nanoTime();
    }

    private void tick() {
        try {
            if (ticks++ % 10 == 0) {
                writers.sayAlive(false);
                writers.voidLost();
            }
            sealAll();
            if (System.nanoTime() - rememberedAt > HEAD_EVERY.toNanos()) {
                rememberHead();
            }
        } catch (RuntimeException e) {
            log.warn("the audit chain waits: {}", e.toString());
        }
    }

    @Override
    public void start() {
        writers.sayAlive(false);
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-chain").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            var _ = running.awaitTermination(5, TimeUnit.SECONDS);
            sealAll();
            rememberHead();
            writers.sayAlive(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("the audit chain is completed at the next start: {}", e.toString());
        }
    }

    /** Below the web server, so that it ends after the last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

package org.shouwang.vault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.keys.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once a minute: keys that another instance destroyed are forgotten here too, and working sets that ended are removed. */
@Component
class VaultHousekeeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VaultHousekeeping.class);

    private final KeyRing keys;
    private final WorkingSets workingSets;
    private @Nullable ScheduledExecutorService thread;

    VaultHousekeeping(KeyRing keys, WorkingSets workingSets) {
        this.keys = keys;
        this.workingSets = workingSets;
    }

    private void tick() {
        try {
            keys.forgetDestroyed();
            workingSets.purge();
        } catch (RuntimeException e) {
            log.warn("the vault tidies up later: {}", e.toString());
        }
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("vault").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

package org.shouwang.vault;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.shouwang.vault.search.NameTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once a minute: the keys of the month are ready, keys that another instance destroyed are forgotten here too, and working sets that ended are removed. */
@Component
class VaultHousekeeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VaultHousekeeping.class);

    private static final List<String> INDEXES = List.of(NameTokens.PURPOSE, NumberIndex.DOCUMENT, NumberIndex.PHONE);

    private final KeyRing keys;
    private final KeyRegister register;
    private final WorkingSets workingSets;
    private final RevealBudget budget;
    private @Nullable ScheduledExecutorService thread;

    VaultHousekeeping(KeyRing keys, KeyRegister register, WorkingSets workingSets, RevealBudget budget) {
        this.keys = keys;
        this.register = register;
        this.workingSets = workingSets;
        this.budget = budget;
    }

    private void tick() {
        try {
            haveKeysReady();
            keys.forgetDestroyed();
            workingSets.purge();
            budget.purge();
        } catch (RuntimeException e) {
            log.warn("the vault tidies up later: {}", e.toString());
        }
    }

    /** So that no request is the first that needs one. */
    private void haveKeysReady() {
        INDEXES.forEach(purpose -> register.note(keys.index(purpose)));
        for (var field : Field.values()) {
            register.note(keys.sealing(field.dataSet()));
        }
    }

    @Override
    public void start() {
        haveKeysReady();
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

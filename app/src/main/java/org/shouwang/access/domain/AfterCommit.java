package org.shouwang.access.domain;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouwang.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs something on a thread of its own once the transaction has committed, so that nobody waits for it or notices. */
@Component
class AfterCommit {
    private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    void run(Runnable task) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(() -> attempt(task));
            }
        });
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (DomainException e) {
            log.warn("{}: {}", e.code(), e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

package org.shouwang.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.support.OverHttp;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

@OverHttp
public class SchedulesTests {
    private static final BlockingQueue<UUID> DONE = new LinkedBlockingQueue<>();
    private static final CountDownLatch TWICE = new CountDownLatch(2);

    private final Background background;
    private final OneOff note;
    private final TransactionTemplate transaction;

    SchedulesTests(Background background, @Qualifier("note") OneOff note, TransactionTemplate transaction) {
        this.background = background;
        this.note = note;
        this.transaction = transaction;
    }

    @Test
    void worksAfterTheCommitAndOnce() throws Exception {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            background.soon(note, id);
            background.soon(note, id);
            assertThat(DONE).doesNotContain(id);
        });

        assertThat(DONE.poll(10, TimeUnit.SECONDS)).isEqualTo(id);
        assertThat(DONE.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void forgetsWhatWasRolledBack() throws Exception {
        transaction.executeWithoutResult(status -> {
            background.soon(note, UUID.randomUUID());
            status.setRollbackOnly();
        });

        assertThat(DONE.poll(6, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void runsAgainAndAgain() throws Exception {
        assertThat(TWICE.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Work {
        @Bean
        OneOff note() {
            return new OneOff("test.note", DONE::add);
        }

        @Bean
        Recurring tick() {
            return new Recurring("test.tick", Duration.ofMillis(100), TWICE::countDown);
        }
    }
}

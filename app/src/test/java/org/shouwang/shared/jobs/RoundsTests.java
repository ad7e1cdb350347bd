package org.shouwang.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RoundsTests {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    private int count;
    private Rounds rounds = rounds(new Round("none", NEVER, () -> false), true);

    @AfterEach
    void end() {
        rounds.stop();
    }

    @Test
    void whatIsLeftIsDoneWithoutARest() throws Exception {
        begin(NEVER, () -> note() < 3);

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
    }

    @Test
    void goesOnAfterARestWhateverWentWrong() throws Exception {
        begin(AT_ONCE, () -> {
            return switch (note()) {
                case 1 -> throw new IllegalStateException("a broken line");
                case 2 -> throw new InternalError("a page that the disk lost");
                default -> false;
            };
        });

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
    }

    @Test
    void startsAgainAfterItWasStopped() throws Exception {
        begin(NEVER, () -> {
            note();
            return false;
        });
        assertThat(next()).isEqualTo(1);

        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        rounds.start();

        assertThat(next()).isEqualTo(2);
    }

    @Test
    void doesNothingWhereNoSchedulesAreWanted() throws Exception {
        rounds = rounds(
                new Round("test", AT_ONCE, () -> {
                    note();
                    return false;
                }),
                false);
        rounds.start();

        assertThat(done.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private void begin(Duration rest, BooleanSupplier work) {
        rounds = rounds(new Round("test", rest, work), true);
        rounds.start();
    }

    private int note() {
        done.add(++count);
        return count;
    }

    private Integer next() throws InterruptedException {
        var one = done.poll(30, TimeUnit.SECONDS);
        assertThat(one).as("a round within half a minute").isNotNull();
        return one;
    }

    private static Rounds rounds(Round round, boolean enabled) {
        var beans = new StaticListableBeanFactory();
        beans.addBean(round.name(), round);
        return new Rounds(beans.getBeanProvider(Round.class), enabled);
    }
}

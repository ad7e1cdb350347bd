package org.shouwang.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeyThreadsTests {
    @Test
    void virtualThreadHasItDoneByOneThatStays() throws Exception {
        assertThat(onVirtualThread(() -> KeyThreads.call(Thread::currentThread)).isVirtual())
                .isFalse();
    }

    @Test
    void threadThatStaysDoesItItself() {
        assertThat(KeyThreads.call(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void throwsWhatTheWorkThrew() throws Exception {
        var thrown = new IllegalStateException("a sealed value was altered or moved");

        onVirtualThread(() -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> KeyThreads.call(() -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            return null;
        });
    }

    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        }
    }
}

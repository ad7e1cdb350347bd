package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BodiesTests {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void readsWhatComesInTime() throws Exception {
        var body = new Bodies(100, TIME).read(sending("{}".getBytes(StandardCharsets.UTF_8), 0));

        assertThat(body.bytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesUpOnOneByteNowAndThen() {
        var bodies = new Bodies(10_000, SHORT);
        var begun = System.nanoTime();

        assertThat(refusal(bodies, sending(new byte[10_000], 50))).isEqualTo("shared.too-slow");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SHORT, TIME);
    }

    @Test
    void readsNoMoreThanTheLimitWhetherTheLengthIsSaidOrNot() {
        var bodies = new Bodies(100, TIME);
        var said = sending(new byte[0], 0);
        said.setContent(new byte[101]);

        assertThat(refusal(bodies, said)).isEqualTo("shared.too-large");
        assertThat(refusal(bodies, sending(new byte[101], 0))).isEqualTo("shared.too-large");
    }

    @Test
    void givesBackTheRoomOfWhatItRefused() throws Exception {
        var bodies = new Bodies(2, TIME);
        for (int i = 0; i < 1_000; i++) {
            assertThat(refusal(bodies, sending(new byte[3], 0))).isEqualTo("shared.too-large");
        }

        assertThat(bodies.read(sending(new byte[2], 0)).bytes()).hasSize(2);
    }

    @Test
    void oneNetworkLeavesRoomForOthers() throws Exception {
        var bodies = new Bodies(100, TIME);

        filled(bodies, 16, () -> {
            assertThat(refusal(bodies, sending(new byte[1], 0))).isEqualTo("shared.busy");
            var other = sending(new byte[100], 0);
            other.setRemoteAddr("10.0.0.2");
            assertThat(bodies.read(other).bytes()).hasSize(100);
            return null;
        });

        assertThat(bodies.read(sending(new byte[100], 0)).bytes()).hasSize(100);
    }

    /** Does something while so many of the largest bodies lack nothing but their end. */
    private static void filled(Bodies bodies, int times, Callable<?> meanwhile) throws Exception {
        if (times == 0) {
            meanwhile.call();
            return;
        }
        bodies.read(new MockHttpServletRequest("POST", "/api/x") {
            @Override
            public ServletInputStream getInputStream() {
                return new Dripping(new byte[100], 0) {
                    @Override
                    void ended() {
                        try {
                            filled(bodies, times - 1, meanwhile);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                };
            }
        });
    }

    private static String refusal(Bodies bodies, MockHttpServletRequest request) {
        return assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() -> bodies.read(request))
                .actual()
                .problem()
                .code();
    }

    /** One byte at a time, each after a pause. */
    private static MockHttpServletRequest sending(byte[] bytes, long pauseMillis) {
        return new MockHttpServletRequest("POST", "/api/x") {
            @Override
            public ServletInputStream getInputStream() {
                return new Dripping(bytes, pauseMillis);
            }
        };
    }

    private static class Dripping extends ServletInputStream {
        private final byte[] bytes;
        private final long pauseMillis;
        private int sent;

        Dripping(byte[] bytes, long pauseMillis) {
            this.bytes = bytes;
            this.pauseMillis = pauseMillis;
        }

        @Override
        public int read() {
            try {
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (isFinished()) {
                ended();
                return -1;
            }
            return bytes[sent++];
        }

        void ended() {}

        @Override
        public int read(byte[] target, int offset, int length) {
            var next = read();
            if (next < 0) {
                return -1;
            }
            target[offset] = (byte) next;
            return 1;
        }

        @Override
        public boolean isFinished() {
            return sent == bytes.length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}

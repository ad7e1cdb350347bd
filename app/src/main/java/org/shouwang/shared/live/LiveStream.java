package org.shouwang.shared.live;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.shouwang.shared.AreaScope;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page. A thread of its own writes, so that a slow line holds up nobody else. Ends after a while; the browser
 * comes back by itself, and what it may hear is looked at anew.
 */
final class LiveStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration GAP = Duration.ofMillis(300);
    private static final long COME_BACK_AFTER_MILLIS = 2_000;

    private final UUID caller;
    private final Map<String, AreaScope> audience;
    private final Consumer<LiveStream> onEnd;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Set<String> topics = new LinkedHashSet<>();
    private boolean knocked;
    private boolean ended;

    LiveStream(UUID caller, Map<String, AreaScope> audience, Consumer<LiveStream> onEnd) {
        this.caller = caller;
        this.audience = Map.copyOf(audience);
        this.onEnd = onEnd;
    }

    UUID caller() {
        return caller;
    }

    SseEmitter start() {
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
        Thread.ofVirtual().name("live-stream").start(this::write);
        return emitter;
    }

    void tell(News item) {
        var scope = audience.get(item.topic());
        if (scope != null && !scope.within(item.area()).isEmpty()) {
            wake(List.of(item.topic()));
        }
    }

    void tellAll() {
        wake(audience.keySet());
    }

    /** Writes something now, which is how it is found out that a reader has gone. */
    void knock() {
        lock.lock();
        try {
            knocked = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            news.signal();
        } finally {
            lock.unlock();
        }
        onEnd.accept(this);
    }

    private void wake(Iterable<String> changed) {
        lock.lock();
        try {
            changed.forEach(topics::add);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        var until = System.nanoTime() + LIFETIME.toNanos();
        try {
            emitter.send(
                    SseEmitter.event().reconnectTime(COME_BACK_AFTER_MILLIS).comment("here"));
            while (!isEnded() && System.nanoTime() < until) {
                for (var event : next()) {
                    emitter.send(event);
                }
                Thread.sleep(GAP);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // the reader has gone; the container completes the request
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** What has gathered, or a heartbeat when nothing has for a while. */
    private List<SseEventBuilder> next() throws InterruptedException {
        lock.lock();
        try {
            var left = HEARTBEAT.toNanos();
            while (topics.isEmpty() && !knocked && !ended && left > 0) {
                left = news.awaitNanos(left);
            }
            knocked = false;
            if (topics.isEmpty()) {
                return List.of(SseEmitter.event().comment(""));
            }
            var events = topics.stream()
                    .map(topic -> SseEmitter.event().name(topic).data("{}", MediaType.TEXT_PLAIN))
                    .toList();
            topics.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }
}

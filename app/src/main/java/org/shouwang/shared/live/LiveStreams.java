package org.shouwang.shared.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that listen here, and which areas each may hear of. */
@Component
public class LiveStreams {
    private static final int MOST = 4_000;
    private static final int MOST_PER_CALLER = 8;

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * The caller's other streams are knocked at: whoever turns pages quickly leaves some behind that nobody reads.
     *
     * @param audience for each topic the areas where the caller may hear of it
     */
    public SseEmitter open(UUID caller, Map<String, AreaScope> audience) {
        var own = open.stream().filter(stream -> stream.caller().equals(caller)).toList();
        own.forEach(LiveStream::knock);
        if (closed || own.size() >= MOST_PER_CALLER || open.size() >= MOST) {
            throw new LiveFull();
        }
        var stream = new LiveStream(caller, audience, open::remove);
        open.add(stream);
        return stream.start();
    }

    void tell(News news) {
        open.forEach(stream -> stream.tell(news));
    }

    /** News may have been missed. */
    void tellAll() {
        open.forEach(LiveStream::tellAll);
    }

    int count() {
        return open.size();
    }

    void begin() {
        closed = false;
    }

    void close() {
        closed = true;
        open.forEach(LiveStream::end);
    }

    private static final class LiveFull extends DomainException {
        LiveFull() {
            super(Kind.BUSY, "shared.live-full", "too many open streams");
        }
    }
}

package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests as can be answered in a fraction of a second and sends the rest away at once, the least
 * important first. What has been let in waits for a database connection, writes in the order in which they came, and the
 * limit bounds that wait. Runs before sign-in is looked at, so that a refusal costs next to nothing.
 */
public final class Admission extends OncePerRequestFilter {
    private final int limit;
    private final Problems problems;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Map<Lane, Tally> tallies = new EnumMap<>(Lane.class);

    Admission(int limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
        Arrays.stream(Lane.values()).forEach(lane -> tallies.put(lane, new Tally()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lane = Lane.of(request.getRequestURI());
        if (lane == null) {
            chain.doFilter(request, response);
        } else if (enter(lane)) {
            try (var place = new Place()) {
                chain.doFilter(Streamed.is(request) ? new Upload(request, place) : request, response);
            }
        } else {
            problems.write(Problem.busy(lane), request, response);
        }
    }

    private boolean enter(Lane lane) {
        var room = lane.limit(limit);
        var now = inFlight.get();
        while (now < room) {
            if (inFlight.compareAndSet(now, now + 1)) {
                tally(lane).admitted.increment();
                return true;
            }
            now = inFlight.get();
        }
        tally(lane).refused.increment();
        return false;
    }

    private Tally tally(Lane lane) {
        return Objects.requireNonNull(tallies.get(lane));
    }

    /** Since the start. */
    public List<Count> counts() {
        return Arrays.stream(Lane.values())
                .map(lane -> new Count(
                        lane, tally(lane).admitted.sum(), tally(lane).refused.sum()))
                .toList();
    }

    public int inFlight() {
        return inFlight.get();
    }

    /** One of those in the house; given back once, by whoever closes it first. */
    private final class Place implements AutoCloseable {
        private final AtomicBoolean left = new AtomicBoolean();

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                inFlight.decrementAndGet();
            }
        }
    }

    /** Has no place while its body comes in: that takes as long as somebody's line does. */
    private static final class Upload extends HttpServletRequestWrapper {
        private final Place place;

        Upload(HttpServletRequest request, Place place) {
            super(request);
            this.place = place;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            place.close();
            return super.getInputStream();
        }
    }

    public record Count(Lane lane, long admitted, long refused) {}

    private static final class Tally {
        private final LongAdder admitted = new LongAdder();
        private final LongAdder refused = new LongAdder();
    }
}

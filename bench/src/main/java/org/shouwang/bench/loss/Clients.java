package org.shouwang.bench.loss;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.HouseholdMaker;

/**
 * Volunteers who register households and, as their phones do, send again under the same key until a receipt comes back.
 * Every tenth registration is sent once more although it was acknowledged, every fiftieth with another content.
 */
final class Clients {
    private static final String PATH = "/api/resident/registrations/on-behalf";
    private static final int AT_ONCE = 16;
    private static final int EARLIER = 200;
    private static final long SEED = 7;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    final Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    final Findings hollow = new Findings("acknowledged without id and receipt");
    final Findings unlike = new Findings("sent again, answered otherwise");
    final Findings unguarded = new Findings("altered, but not answered 409");
    final Findings unexpected = new Findings("refused");
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger altered = new AtomicInteger();

    private final Site site;
    private final List<String> dwellings;
    private final HouseholdMaker maker;
    private final AtomicInteger next;
    private final long pauseMillis;
    private final List<Session> volunteers;
    private volatile boolean going = true;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Clients(Site site, List<String> dwellings, int firstNumber, long pauseMillis) throws IOException {
        this.site = site;
        this.dwellings = dwellings;
        this.maker = new HouseholdMaker(SEED, LocalDate.of(2026, 1, 1));
        this.next = new AtomicInteger(firstNumber);
        this.pauseMillis = pauseMillis;
        this.volunteers = site.volunteers();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(this::work);
        }
    }

    /** Until there are as many more, so that every kill meets a server at work; answers how many there are now. */
    int awaitAcknowledged(int more) throws InterruptedException {
        var enough = acknowledged.size() + more;
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (acknowledged.size() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + acknowledged.size() + " households are acknowledged: " + unexpected.shown());
            }
            Thread.sleep(10);
        }
        return acknowledged.size();
    }

    /** No new households; those on their way are sent until they are acknowledged. */
    void finish() throws InterruptedException {
        going = false;
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            unexpected.add("some were never answered");
        }
    }

    /** For the control: whatever is not acknowledged by now never will be. */
    void abandon() throws InterruptedException {
        going = false;
        threads.shutdownNow();
        threads.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void work() {
        while (going) {
            var sent = Sent.of(next.getAndIncrement(), maker, dwellings);
            try {
                handIn(sent);
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                unexpected.add(sent.number() + " " + e);
            }
        }
    }

    private void handIn(Sent sent) throws InterruptedException {
        var answer = untilAnswered(sent, sent.body());
        if (answer.status() != 201) {
            unexpected.add(sent.number() + " " + answer.status() + " " + answer.body());
            return;
        }
        var receipt = new Acknowledged(sent, answer.text("id"), answer.text("number"));
        acknowledged.put(sent.number(), receipt);
        if (sent.number() % 10 == 0) {
            // an earlier one where there is one: perhaps from before a kill
            repeat(acknowledged.getOrDefault(sent.number() - EARLIER, receipt));
        }
        if (sent.number() % 50 == 7) {
            alter(sent);
        }
    }

    private void repeat(Acknowledged first) throws InterruptedException {
        repeated.incrementAndGet();
        var again = untilAnswered(first.sent(), first.sent().body());
        if (!again.text("id").equals(first.id()) || !again.text("number").equals(first.number())) {
            unlike.add(first.id() + " then " + again.status() + " " + again.body());
        }
    }

    private void alter(Sent sent) throws InterruptedException {
        altered.incrementAndGet();
        var answer = untilAnswered(sent, sent.altered(maker));
        if (answer.status() != 409) {
            unguarded.add(sent.number() + " " + answer.status() + " " + answer.body());
        }
    }

    private Answer untilAnswered(Sent sent, String body) throws InterruptedException {
        var session = volunteers.get(sent.number() % volunteers.size());
        while (true) {
            try {
                var token = session.token();
                var answer = site.api().write("POST", PATH, token, sent.key(), body);
                if (answer.status() == 401) {
                    session.renew(token);
                } else if (answer.ok()
                        && (answer.text("id").isEmpty() || answer.text("number").isEmpty())) {
                    hollow.add(sent.number() + " " + answer.status() + " '" + answer.body() + "'");
                } else if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
            } catch (IOException e) {
                // the server was killed, or is not up again yet
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException(e.getMessage());
                }
            }
            Thread.sleep(100);
        }
    }
}

package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Contract.Operation;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Thousands of requests that are wrong in one thing each, on every operation: all of them by somebody whom it answers, so
 * that they get as far as they can, and some by everybody else. Each gets a clear answer, and nobody else's data.
 */
@WholeApplication
class MalformedRequestTests {
    private static final Set<String> PUBLIC = Set.of("/api/place/places", "/api/place/places/{path}");

    /** Refused before the handler is asked for. */
    private static final Set<String> BEFORE = Set.of(
            "400 shared.key-missing",
            "400 shared.address-odd",
            "401 access.not-signed-in",
            "413 shared.too-large",
            "415 shared.media-type");

    /** What is refused here even when nothing is wrong with the form. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("POST /api/access/password", "nobody knows the old one"),
            Map.entry("POST /api/access/resident-sign-in", "no code was sent"),
            Map.entry("POST /api/access/second-factor", "nobody knows the password"),
            Map.entry("POST /api/access/second-factor/confirm", "none was begun"),
            Map.entry("POST /api/access/set-up", "it was set up long ago"),
            Map.entry("POST /api/access/sign-in", "nobody is called like that"),
            Map.entry("GET /api/drill/exercise/answer", "the drill is empty"),
            Map.entry("GET /api/live", "it would never end"),
            Map.entry("DELETE /api/place/compounds/{path}", "people live there"),
            Map.entry("POST /api/resident/households/{id}/place", "it has its place"),
            Map.entry("DELETE /api/shared/imports/{id}", "it is in"),
            Map.entry("POST /api/tracing/look-ups/{id}/approve", "it is approved"),
            Map.entry("POST /api/tracing/look-ups/{id}/refuse", "it is approved"),
            Map.entry("POST /api/tracing/look-ups/{id}/follow-ups", "everybody is on a list"),
            Map.entry("POST /api/tracing/rides/{day}/retry", "no day has failed"));

    /** What is taken is done, what is read is there still, and what ends something comes last; the rest follows. */
    private static final List<String> TURNS = List.of(
            "POST /api/work/tasks/.*/take",
            "POST /api/work/tasks/.*/done",
            "GET .*",
            "PO(?!.*/(close|end|remove|refuse|merge|pass|release|undo)$)(?!.*/cases/.*/).*",
            "PO(?!.*/(close|end|remove|refuse|merge|pass|release|undo)$).*",
            "POST .*/remove",
            "DELETE .*",
            "POST .*/(merge|pass|undo)");

    /** How many at once, so that neither side waits for the other. */
    private static final int HANDS = 4;

    private final Contract contract = Contract.read();
    private final Neighbourhood here;
    private final Neighbourhood nextDoor;
    private final Admitted admitted;
    private final FittingBody fitting;
    private final Spoilt spoilt;
    private final SpoiltAddress addresses;
    private final Map<String, Integer> answers = new TreeMap<>();
    private int turn;
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> last = new TreeMap<>();
    private final List<String> unclear = new ArrayList<>();

    MalformedRequestTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        var stage = Stage.at(port);
        this.here = Neighbourhood.make(stage, Stage.HERE, "司徒");
        this.nextDoor = Neighbourhood.make(stage, Stage.NEXT_DOOR, "令狐");
        new NeighbourhoodTracing(here, index, clock.instant()).make();
        new NeighbourhoodTracing(nextDoor, index, clock.instant()).make();
        here.known.add("rides", "2022-03-01");
        this.admitted = new Admitted(here);
        this.fitting = new FittingBody(contract, Words.of(here, clock.instant()));
        this.spoilt = new Spoilt(fitting);
        this.addresses = new SpoiltAddress(here.known);
    }

    @Test
    void everyAnswerIsClear() {
        for (var operation : inOrder()) {
            var requests = requests(operation);
            var caller = admitted.to(operation);
            atOnce(
                    requests,
                    request -> ask(Admitted.endsSession(operation) ? admitted.to(operation) : caller, request, true));
            everybodyElse(operation, requests);
        }

        assertThat(unclear).isEmpty();
        assertThat(count(answer -> !BEFORE.contains(answer)))
                .as("reached a handler; %s", answers)
                .isGreaterThan(8_000);
        assertThat(count(answer -> answer.startsWith("2")))
                .as("right after all; %s", answers)
                .isGreaterThan(500);
        assertThat(contract.operations().stream()
                        .map(Operation::toString)
                        .filter(one -> !done.contains(one) && !REFUSED.containsKey(one))
                        .map(one -> one + last.get(one)))
                .as("done at least once, so that what was wrong was one step from right")
                .isEmpty();
    }

    private int count(Predicate<String> wanted) {
        return answers.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private List<Operation> inOrder() {
        return contract.operations().stream()
                .sorted(Comparator.comparingInt(MalformedRequestTests::turn))
                .toList();
    }

    private static int turn(Operation operation) {
        for (int i = 0; i < TURNS.size(); i++) {
            if (operation.toString().matches(TURNS.get(i))) {
                return i;
            }
        }
        return TURNS.size();
    }

    private List<Request> requests(Operation operation) {
        var right = addresses.right(operation);
        var requests = new ArrayList<Request>();
        for (var address : addresses.of(operation)) {
            requests.add(new Request(operation, address, rightly(operation), Map.of(), Map.of()));
        }
        for (var body : spoilt.of(operation)) {
            requests.add(new Request(operation, right, BodyPublishers.ofString(body), Map.of(), Map.of()));
        }
        if (!operation.reads()) {
            for (var body : operation.takesBody() ? SpoiltRequest.BODIES : SpoiltRequest.BODIES.subList(0, 5)) {
                requests.add(new Request(operation, right, BodyPublishers.ofByteArray(body), Map.of(), Map.of()));
            }
            for (var headers : SpoiltRequest.HEADERS) {
                requests.add(new Request(operation, right, rightly(operation), headers, Map.of()));
            }
            for (var again : SpoiltRequest.AGAIN) {
                requests.add(new Request(operation, right, rightly(operation), Map.of(), again));
            }
        }
        requests.add(new Request(operation, right, rightly(operation), Map.of(), Map.of()));
        return requests;
    }

    private BodyPublisher rightly(Operation operation) {
        if (operation.upload().isPresent()) {
            return BodyPublishers.ofString(operation.path().endsWith("imports") ? "卡号,证件号码,姓名,电话\n" : "evidence");
        }
        var body = fitting.of(operation);
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Spoilt.json(body));
    }

    /** One of them by each, always the same one. */
    private void everybodyElse(Operation operation, List<Request> requests) {
        if (Admitted.endsSession(operation)) {
            return;
        }
        for (var caller : here.everybody()) {
            ask(caller, requests.get(turn++ * 31 % requests.size()), false);
        }
    }

    private static void atOnce(List<Request> requests, Consumer<Request> asking) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var asked = requests.stream()
                    .map(request -> hands.submit(() -> asking.accept(request)))
                    .toList();
            asked.forEach(MalformedRequestTests::await);
        }
    }

    private static void await(Future<?> asked) {
        try {
            asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(HttpCaller caller, Request request, boolean counts) {
        note(request, request.send(caller), counts);
    }

    private synchronized void note(Request request, Answer answer, boolean counts) {
        ClearAnswer.complaint(answer).ifPresent(why -> unclear.add(why + ": " + request + told(answer)));
        nextDoor.shownIn(answer.body()).stream()
                .filter(one -> !PUBLIC.contains(request.operation().path()))
                .forEach(one -> unclear.add("shows " + one + " of next door: " + request + told(answer)));
        if (counts) {
            answers.merge(answer.status() + " " + ClearAnswer.code(answer), 1, Integer::sum);
        }
        if (answer.status() < 300) {
            done.add(request.operation().toString());
        } else if (counts) {
            last.put(request.operation().toString(), told(answer));
        }
    }

    private static String told(Answer answer) {
        return ", answered " + answer.status() + " " + shorten(answer.body());
    }

    private static String shorten(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private record Request(
            Operation operation,
            String address,
            BodyPublisher body,
            Map<String, String> headers,
            Map<String, String> again) {
        Answer send(HttpCaller caller) {
            var all = new HashMap<String, String>();
            operation.upload().ifPresent(type -> all.put("Content-Type", type));
            all.putAll(headers);
            return caller.sendBody(operation.method(), address, body, all, again);
        }

        @Override
        public String toString() {
            return operation + " at " + shorten(address) + " " + headers + again;
        }
    }
}

package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Contract.Operation;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation, in every role of one community, asked about what exists next door: it is answered like what does not
 * exist, and shows nothing. The people next door are asked the same last, so that it is known to be there.
 */
@WholeApplication
class AreaLeakTests {
    /** They end the caller's own session, or stream for ever, or are about days of the whole city, and take no id. */
    private static final Set<String> LEFT_OUT =
            Set.of("/api/access/sign-out", "/api/live", "/api/tracing/rides/{day}/retry");

    private static final Set<Integer> HIDDEN = Set.of(401, 403, 404);

    /** Addresses of buildings: whoever registers picks one, wherever that is. */
    private static final Set<String> SHOWS_ADDRESSES = Set.of("/api/place/places", "/api/place/places/{path}");

    /** What anybody may ask about an area or a building, and what is said alike of anything. */
    private static final Map<String, String> PUBLIC = Map.of(
            "POST /api/resident/reviews/{id}/undo", "nobody takes back what they did not decide",
            "GET /api/place/areas/{code}", "the national tree of areas",
            "GET /api/place/places/{path}", "where a building stands",
            "POST /api/resident/reviews/{id}/release", "letting go of what one does not hold does nothing",
            "POST /api/resident/reviews/{id}/pass", "nobody decides what they do not hold",
            "POST /api/resident/reviews/{id}/ask", "nobody decides what they do not hold",
            "POST /api/resident/reviews/{id}/call", "nobody decides what they do not hold",
            "POST /api/resident/reviews/{id}/merge", "nobody decides what they do not hold");

    /** Lists in which nothing of a community could be recognised, or nothing of this one. */
    private static final Map<String, String> SHOWS_NOBODY = Map.ofEntries(
            Map.entry("/api/access/me", "the caller"),
            Map.entry("/api/drill/exercise", "there is none unless the drill was filled"),
            Map.entry("/api/drill/exercise/answer", "there is none unless the drill was filled"),
            Map.entry("/api/place/areas", "the national tree of areas"),
            Map.entry("/api/place/communities", "which communities run"),
            Map.entry("/api/resident/second-looks", "drawn by lot, weeks later"),
            Map.entry("/api/resident/second-looks/agreement", "figures"),
            Map.entry("/api/shared/health", "whether it runs"),
            Map.entry("/api/shared/imports/template", "an empty sheet"),
            Map.entry("/api/shared/load", "figures"),
            Map.entry("/api/tracing/index", "figures of all"),
            Map.entry("/api/tracing/public-calls", "what is read out to everybody, without an id"),
            Map.entry("/api/tracing/rides", "files and days, without a ride"));

    /** Parts of a query that narrow a list, and name nothing of anybody. */
    private static final Set<String> NAMES_NOBODY = Set.of(
            "action", "agreed", "asked", "cursor", "days", "dryRun", "format", "from", "kind", "late", "list", "need",
            "over70", "q", "state", "to");

    private static final Map<String, String> NAMED_IN_BODIES = Map.ofEntries(
            Map.entry("subject", "people"),
            Map.entry("person", "people"),
            Map.entry("into", "households"),
            Map.entry("AnswerForm.question", "questions"),
            Map.entry("cases", "cases"),
            Map.entry("caseId", "cases"),
            Map.entry("emergencySecond", "accounts"),
            Map.entry("area", "areas"),
            Map.entry("community", "areas"),
            Map.entry("RunCommunity.code", "areas"),
            Map.entry("dwelling", "places"));

    /** Says the same of anything, to everybody. */
    private static final Set<String> ANYTHING = Set.of("POST /api/resident/reviews/{id}/release");

    /** Of some kinds there are several, in different states. */
    private static final int TURNS = 3;

    private static final Set<String> AREAS = Set.of("areas", "places");

    private static final Map<String, String> PUBLIC_IN_BODIES = Map.of(
            "POST /api/resident/registrations RegistrationForm.dwelling", "everybody registers where they live",
            "POST /api/resident/registrations PendingAddressForm.community", "everybody registers where they live");

    private final Contract contract = Contract.read();
    private final Neighbourhood here;
    private final Neighbourhood nextDoor;
    private final FittingBody bodies;
    private final FittingBody theirBodies;
    private final List<String> leaks = new ArrayList<>();

    AreaLeakTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        var stage = Stage.at(port);
        this.here = Neighbourhood.make(stage, Stage.HERE, "司徒");
        this.nextDoor = Neighbourhood.make(stage, Stage.NEXT_DOOR, "令狐");
        new NeighbourhoodTracing(here, index, clock.instant()).make();
        new NeighbourhoodTracing(nextDoor, index, clock.instant()).make();
        this.bodies = new FittingBody(contract, Words.of(here, clock.instant()));
        this.theirBodies = new FittingBody(contract, Words.of(nextDoor, clock.instant()));
    }

    @Test
    void nothingCrossesTheFence() {
        assertThat(operations()).hasSizeGreaterThan(110);
        for (var operation : operations()) {
            if (takesIds(operation)) {
                here.everybody().forEach(caller -> askAbout(caller, operation));
            } else {
                queries(operation).forEach(query -> list(operation, query));
            }
            named(operation)
                    .forEach((place, kind) ->
                            here.everybody().forEach(caller -> askThrough(caller, operation, place, kind)));
        }

        assertThat(leaks).isEmpty();
        assertThat(unseen())
                .as("what next door has is there for its own people")
                .isEmpty();
    }

    /** Asked last, and read first, since some of it does not outlive being asked about. */
    private List<String> unseen() {
        var unseen = new ArrayList<String>();
        operations().stream()
                .filter(operation -> operation.reads() && !takesIds(operation))
                .filter(operation -> !SHOWS_NOBODY.containsKey(operation.path()))
                .filter(this::isNotListedForItsOwn)
                .forEach(operation -> unseen.add(operation + " lists nothing"));
        var readFirst = operations().stream()
                .sorted(Comparator.comparing(Operation::reads).reversed())
                .toList();
        for (var operation : readFirst) {
            named(operation).keySet().stream()
                    .filter(_ -> isRefusedToItsOwn(operation))
                    .forEach(place -> unseen.add(operation + " takes no " + place));
            if (takesIds(operation) && !ANYTHING.contains(operation.toString()) && isRefusedToItsOwn(operation)) {
                unseen.add(operation + " answers nobody");
            }
        }
        return unseen;
    }

    private boolean isNotListedForItsOwn(Operation operation) {
        return nextDoor.everybody().stream()
                .flatMap(caller -> ownQueries(operation).stream()
                        .map(query -> send(caller, operation, theirBodies, List.of(), query)))
                .allMatch(answer -> nextDoor.shownIn(answer.body()).isEmpty());
    }

    private boolean isRefusedToItsOwn(Operation operation) {
        return IntStream.range(0, TURNS)
                .boxed()
                .flatMap(now -> nextDoor.everybody().stream().map(caller -> isAnswered(caller, operation, now)))
                .noneMatch(answered -> answered);
    }

    /** With what it is not told about nothing. */
    private boolean isAnswered(HttpCaller caller, Operation operation, int now) {
        var kinds = kinds(operation);
        var ids = ids(kinds, 0, kind -> now == 0 ? nextDoor.known.one(kind, operation) : nextDoor.known.one(kind, now));
        var theirs = send(caller, operation, theirBodies, ids, "");
        if (HIDDEN.contains(theirs.status()) || theirs.status() == 400) {
            return false;
        }
        return kinds.isEmpty()
                || !said(theirs)
                        .equals(said(send(caller, operation, theirBodies, ids(kinds, 0, AreaLeakTests::nothing), "")));
    }

    /** Places in the form where something is named that exists, with its kind. */
    private Map<FittingBody.Place, String> named(Operation operation) {
        var named = new LinkedHashMap<FittingBody.Place, String>();
        for (var place : bodies.places(operation)) {
            var kind = kind(place);
            if (kind != null) {
                named.put(place, kind);
            }
        }
        return named;
    }

    /** Everything is of here but this one. */
    private void askThrough(HttpCaller caller, Operation operation, FittingBody.Place place, String kind) {
        var foreign = nextDoor.known.one(kind);
        var answer = sendWith(caller, operation, place, foreign);
        var isPublic = PUBLIC_IN_BODIES.containsKey(operation + " " + place);
        if (!isPublic && answer.status() < 400) {
            leaks.add(operation + " takes " + place + " of next door: " + brief(answer));
        }
        var unknown = sendWith(caller, operation, place, nothing(kind));
        if (!isPublic && !AREAS.contains(kind) && !said(answer).equals(said(unknown))) {
            leaks.add(operation + " " + place + " tells it from nothing: " + brief(answer) + ", not " + brief(unknown));
        }
        lookFor(operation, answer, List.of(foreign));
    }

    private Answer sendWith(HttpCaller caller, Operation operation, FittingBody.Place place, String id) {
        var ids = Known.kinds(operation).stream().map(here.known::one).toList();
        var body = HttpCaller.json(Objects.requireNonNull(naming(operation, place, id)));
        return caller.send(operation.method(), Known.address(operation, ids), body, Map.of());
    }

    private @Nullable Object naming(Operation operation, FittingBody.Place place, String id) {
        var value = "array".equals(place.schema().get("type")) ? List.of(id) : id;
        var body = place.put(bodies.of(operation), value);
        if (!place.owner().equals("PendingAddressForm")) {
            return body;
        }
        var dwelling = new FittingBody.Place(List.of("dwelling"), "", "dwelling", Map.of());
        var text = new FittingBody.Place(List.of("pendingAddress", "text"), "", "text", Map.of());
        return text.put(dwelling.remove(body), "河边四间房");
    }

    /** What a property of a form names, if it names something that exists. */
    private static @Nullable String kind(FittingBody.Place place) {
        var schema = "array".equals(place.schema().get("type")) ? Contract.items(place.schema()) : place.schema();
        var named = NAMED_IN_BODIES.getOrDefault(place.toString(), NAMED_IN_BODIES.get(place.name()));
        if (named == null && "uuid".equals(schema.get("format"))) {
            throw new AssertionError("nothing was made that " + place + " could name");
        }
        return named;
    }

    private List<Operation> operations() {
        return contract.operations().stream()
                .filter(operation -> !LEFT_OUT.contains(operation.path()))
                .toList();
    }

    private static boolean takesIds(Operation operation) {
        return !Known.kinds(operation).isEmpty() || (!Known.queries(operation).isEmpty() && required(operation));
    }

    private static boolean required(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> Known.queries(operation).containsKey(String.valueOf(parameter.get("name")))
                        && Boolean.TRUE.equals(parameter.get("required")));
    }

    /** With all ids of next door; with the last of next door and the others of here; and each with ids of nothing. */
    private void askAbout(HttpCaller caller, Operation operation) {
        var kinds = kinds(operation);
        for (int own = 0; own < Math.max(1, kinds.size()); own++) {
            var foreign = ids(kinds, own, nextDoor.known::one);
            var nothing = ids(kinds, own, AreaLeakTests::nothing);
            var answer = send(caller, operation, bodies, foreign, "");
            var unknown = send(caller, operation, bodies, nothing, "");
            var isPublic = PUBLIC.containsKey(operation.toString());
            if (!isPublic && !HIDDEN.contains(answer.status())) {
                leaks.add(operation + " answered " + brief(answer));
            }
            if (!operation.path().startsWith("/api/place/") && !said(answer).equals(said(unknown))) {
                leaks.add(operation + " tells it from nothing: " + brief(answer) + ", not " + brief(unknown));
            }
            lookFor(operation, answer, foreign);
            if (takesArea(operation)) {
                lookFor(operation, send(caller, operation, bodies, foreign, "area=" + nextDoor.area), foreign);
            }
        }
    }

    private void list(Operation operation, String query) {
        for (var caller : here.everybody()) {
            lookFor(operation, send(caller, operation, theirWords(operation), List.of(), query), List.of(query));
        }
    }

    /** What is searched for is what exists next door. */
    private FittingBody theirWords(Operation operation) {
        return operation.path().endsWith("/search") ? theirBodies : bodies;
    }

    private List<String> ownQueries(Operation operation) {
        return queries(operation).stream()
                .filter(query -> !query.equals("house=true"))
                .toList();
    }

    /** The last one names what is asked about, which then stands in the trail of who asked. */
    private List<String> queries(Operation operation) {
        var queries = new ArrayList<>(List.of(""));
        var named = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = String.valueOf(parameter.get("name"));
            switch (name) {
                case "area" -> queries.add("area=" + nextDoor.area);
                case "place" -> queries.add("place=" + nextDoor.compound());
                case "parent" -> queries.add("parent=" + nextDoor.area);
                case "limit" -> queries.add("limit=100");
                case "house", "waiting", "open" -> queries.add(name + "=true");
                case "actor" -> named.add("actor=" + nextDoor.known.one("accounts"));
                case "number" -> queries.add("number=" + nextDoor.run);
                default -> {
                    var kind = Known.queries(operation).get(name);
                    if (kind == null && "query".equals(parameter.get("in")) && !NAMES_NOBODY.contains(name)) {
                        throw new AssertionError("what does " + name + " name in " + operation);
                    }
                    if (kind != null) {
                        named.add(name + "=" + nextDoor.known.one(kind));
                    }
                }
            }
        }
        queries.addAll(named);
        return queries;
    }

    private static List<String> kinds(Operation operation) {
        return Stream.concat(Known.kinds(operation).stream(), Known.queries(operation).values().stream())
                .toList();
    }

    private List<String> ids(List<String> kinds, int own, Function<String, String> others) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> i < own ? here.known.one(kinds.get(i)) : others.apply(kinds.get(i)))
                .toList();
    }

    private static String nothing(String kind) {
        return switch (kind) {
            case "areas" -> "140403010999";
            case "compounds" -> Stage.NEXT_DOOR + "999";
            case "places" -> Stage.NEXT_DOOR + "99900101001001";
            case "contacts" -> "999999999";
            default -> UUID.randomUUID().toString();
        };
    }

    private static Answer send(
            HttpCaller caller, Operation operation, FittingBody bodies, List<String> ids, String query) {
        var held = Known.kinds(operation).size();
        var asked = new ArrayList<>(query.isEmpty() ? List.<String>of() : List.of(query));
        var names = List.copyOf(Known.queries(operation).keySet());
        for (int i = held; i < ids.size(); i++) {
            asked.add(names.get(i - held) + "=" + ids.get(i));
        }
        var address = Known.address(operation, ids.subList(0, Math.min(held, ids.size())))
                + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
        if (operation.upload().isPresent()) {
            var type = Map.of("Content-Type", operation.upload().get());
            return caller.sendBody(operation.method(), address, BodyPublishers.ofString("evidence"), type);
        }
        var body = bodies.of(operation);
        return caller.send(operation.method(), address, body == null ? null : HttpCaller.json(body), Map.of());
    }

    private static String brief(Answer answer) {
        var body = answer.body();
        return answer.status() + " " + (body.length() > 400 ? body.substring(0, 400) + "…" : body);
    }

    private static String said(Answer answer) {
        return answer.status() < 400 ? String.valueOf(answer.status()) : answer.status() + " " + answer.text("code");
    }

    private static boolean takesArea(Operation operation) {
        return operation.parameters().stream().anyMatch(parameter -> "area".equals(parameter.get("name")));
    }

    /** What was asked with may come back; nothing else of next door does. */
    private void lookFor(Operation operation, Answer answer, Collection<String> asked) {
        var told = String.join(" ", asked);
        nextDoor.shownIn(answer.body()).stream()
                .filter(one -> !told.contains(one))
                .filter(one -> !SHOWS_ADDRESSES.contains(operation.path()) || !nextDoor.addresses.contains(one))
                .forEach(one -> leaks.add(operation + " " + told + " shows " + around(one, answer.body())));
    }

    private static String around(String found, String body) {
        var at = body.toLowerCase(Locale.ROOT).indexOf(found.toLowerCase(Locale.ROOT));
        return body.substring(Math.max(0, at - 200), Math.min(body.length(), at + 200));
    }
}

package org.shouwang.bench.loss;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.SyntheticHousehold.Member;
import org.shouwang.drill.people.SyntheticHousehold.Need;
import tools.jackson.databind.JsonNode;

/** Reads households back in clear as the desk does, member by member and field by field. */
final class ReadBack {
    private static final int AT_ONCE = 8;
    /** Needs that the application adds by itself. */
    private static final Set<String> FROM_BIRTH_DATE = Set.of("INFANT", "OVER_70");

    final Findings lost = new Findings("lost");
    final Findings differing = new Findings("differs");
    final Findings unreadable = new Findings("cannot be read");

    private final Shifts shifts;
    private final List<Session> readers;

    ReadBack(Site site) throws IOException {
        this.shifts = new Shifts(site.application());
        this.readers = List.of(site.staff("desk"), site.staff("grid"), site.staff("director"), site.staff("hotline"));
    }

    void check(Collection<Acknowledged> households) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var checks = new ArrayList<Future<?>>();
            for (var household : households) {
                checks.add(threads.submit(() -> check(household)));
            }
            for (var check : checks) {
                check.get();
            }
        }
    }

    private void check(Acknowledged household) {
        var reader = readers.get(household.sent().number() % readers.size());
        var card = reader.get("/api/resident/households/" + household.id());
        if (!card.ok()) {
            (card.status() == 404 ? lost : unreadable)
                    .add(household.sent().number() + " " + household.id() + " " + card.status() + " " + card.code());
            return;
        }
        var members = StreamSupport.stream(card.body().path("members").spliterator(), false)
                .toList();
        var sent = household.sent().household().members();
        if (members.size() != sent.size()) {
            differing.add(household.id() + " has " + members.size() + " members instead of " + sent.size());
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            check(household.id() + "[" + i + "]", reader, members.get(i), sent.get(i));
        }
    }

    private void check(String where, Session reader, JsonNode stored, Member sent) {
        var id = stored.path("personId").asString();
        compare(where + ".name", sent.name(), reveal(reader, id, "NAME"));
        if (sent.document().number() != null) {
            compare(where + ".document", sent.document().number(), reveal(reader, id, "DOCUMENT"));
        }
        if (sent.phone() != null) {
            compare(where + ".phone", sent.phone(), reveal(reader, id, "PHONE"));
        }
        if (sent.registeredResidence() != null) {
            compare(where + ".residence", sent.registeredResidence(), reveal(reader, id, "RESIDENCE"));
        }
        compare(where + ".relation", sent.relation(), stored.path("relation").asString());
        compare(where + ".needs", needs(sent), needs(stored));
    }

    private void compare(String where, @Nullable Object sent, @Nullable Object stored) {
        if (!Objects.equals(sent, stored)) {
            differing.add(where + ": sent " + sent + ", stored " + stored);
        }
    }

    private String reveal(Session reader, String person, String field) {
        shifts.reveal();
        return reader.post(
                        "/api/resident/people/" + person + "/reveal",
                        UUID.randomUUID(),
                        Map.of("field", field, "purpose", "VERIFY"))
                .orFail("reveal")
                .text("value");
    }

    private static List<String> needs(Member sent) {
        return entered(sent.needs().stream().map(Need::kind));
    }

    private static List<String> entered(Stream<String> needs) {
        return needs.filter(kind -> !FROM_BIRTH_DATE.contains(kind)).sorted().toList();
    }

    private static List<String> needs(JsonNode stored) {
        return entered(StreamSupport.stream(stored.path("needs").spliterator(), false)
                .map(need ->
                        need.isString() ? need.asString() : need.path("kind").asString()));
    }
}

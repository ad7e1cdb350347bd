package org.shouwang.resident.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CheckedForm.CheckedMember;
import org.shouwang.resident.domain.ReviewFacts.Known;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.Field;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What other records say about the people of a form, over the whole installation: for the score alone, never for an
 * answer. Runs the same three statements whether anything is known or not.
 */
@Repository
class KnownRecords {
    private static final String TURNS = "resident.registering";
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final JdbcClient jdbc;
    private final Vault vault;

    KnownRecords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Whoever registers one of these people at this moment comes before or after, never at the same time: the later one
     * finds the earlier. The same statement whatever is known, and nobody waits who has other people in the form.
     *
     * <p>What follows in the transaction keeps its plans. PostgreSQL would make them anew each time, because few people in an
     * array look cheaper than it assumes; that was a sixth of what it did for a registration.
     */
    private void takeTurns(List<String> documents) {
        var turns = documents.stream()
                .map(number -> ByteBuffer.wrap(vault.fingerprint(TURNS, number)).getLong())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        jdbc.sql("""
                        select set_config('plan_cache_mode', 'force_generic_plan', true)
                        union all
                        select pg_advisory_xact_lock(turn)::text from unnest(:turns::bigint[]) as t(turn)
                        """).param("turns", turns).query().listOfRows();
    }

    Found find(CheckedForm form, NewRegistration.By by, Instant since) {
        var documents = form.members().stream()
                .flatMap(member -> number(member).stream())
                .toList();
        takeTurns(documents);
        var matches = vault.match(EVERYWHERE, Map.of(Field.DOCUMENT, documents, Field.PHONE, phones(form)));
        var byDocument = matches.of(Field.DOCUMENT);
        var byPhone = matches.of(Field.PHONE);
        var rows = rows(all(byDocument), all(byPhone), form, by, since);
        var living = rows.stream().filter(row -> row.what().equals("PERSON")).toList();
        var people = IntStream.range(0, form.members().size())
                .boxed()
                .flatMap(i -> living.stream()
                        .filter(row -> byDocument
                                .getOrDefault(number(form.members().get(i)).orElse(""), List.of())
                                .contains(row.id()))
                        .map(row -> new Same(i, row.path(), matches.names().get(row.id()))))
                .toList();
        return new Found(known(form, by, rows, people, byPhone), (int) count(rows, "OWN"));
    }

    private Known known(
            CheckedForm form,
            NewRegistration.By by,
            List<Row> rows,
            List<Same> people,
            Map<String, List<UUID>> byPhone) {
        return new Known(
                indexes(people.stream().filter(same -> !same.path().equals(form.place()))),
                indexes(people.stream().filter(same -> same.path().equals(form.place()))),
                indexes(people.stream()
                        .filter(same ->
                                !form.members().get(same.index()).name().clear().equals(same.name()))),
                byPhone.values().stream()
                        .mapToInt(holders -> households(rows, holders))
                        .max()
                        .orElse(0),
                (int) count(rows, "DWELLING"),
                by.isOnBehalf() ? (int) count(rows, "ACTOR") : null);
    }

    private static List<Integer> indexes(Stream<Same> people) {
        return people.map(Same::index).distinct().toList();
    }

    private static int households(List<Row> rows, List<UUID> contacts) {
        return (int) rows.stream()
                .filter(row -> row.what().equals("PHONE") && contacts.contains(row.id()))
                .map(Row::household)
                .distinct()
                .count();
    }

    private static long count(List<Row> rows, String what) {
        return rows.stream().filter(row -> row.what().equals(what)).count();
    }

    private List<Row> rows(
            Collection<UUID> people,
            Collection<UUID> contacts,
            CheckedForm form,
            NewRegistration.By by,
            Instant since) {
        return jdbc.sql("""
                        select 'PERSON' as what, p.id, p.household_id, p.path
                          from resident.person p join resident.household h on h.id = p.household_id
                         where p.id = any(:people::uuid[]) and p.left_at is null and h.state <> 'VOID'
                        union all
                        select 'PHONE', c.id, c.household_id, h.path
                          from resident.contact c join resident.household h on h.id = c.household_id
                         where c.id = any(:contacts::uuid[]) and h.state <> 'VOID'
                        union all
                        (select 'DWELLING', id, id, path from resident.household
                          where path = :path and length(path) = 26 and state <> 'VOID' limit 20)
                        union all
                        (select 'OWN', id, id, '' from resident.registration where account_id = :account limit 20)
                        union all
                        (select 'ACTOR', id, id, '' from resident.registration
                          where by_account = :account and received_at > :since limit 100)
                        """)
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .param("contacts", Columns.of(List.copyOf(contacts), id -> id))
                .param("path", form.place().value())
                .param("account", by.account())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((rs, _) -> new Row(
                        rs.getString("what"),
                        rs.getObject("id", UUID.class),
                        rs.getObject("household_id", UUID.class),
                        rs.getString("path")))
                .list();
    }

    private static Set<UUID> all(Map<String, List<UUID>> found) {
        var ids = new HashSet<UUID>();
        found.values().forEach(ids::addAll);
        return ids;
    }

    private static Optional<String> number(CheckedMember member) {
        return Optional.ofNullable(member.document().number()).map(DocumentNumber::clear);
    }

    private static List<String> phones(CheckedForm form) {
        return Stream.concat(
                        Stream.of(form).map(CheckedForm::phone),
                        form.members().stream().map(CheckedMember::phone))
                .filter(Objects::nonNull)
                .map(PhoneNumber::clear)
                .distinct()
                .toList();
    }

    /** @param own registrations that this account has made for itself */
    record Found(Known known, int own) {}

    private record Same(int index, AreaPath path, @Nullable String name) {
        Same(int index, String path, @Nullable String name) {
            this(index, new AreaPath(path), name);
        }
    }

    private record Row(String what, UUID id, UUID household, String path) {}
}

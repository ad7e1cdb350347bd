package org.shouwang.tracing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a look-up is about: the person of each of its cases and every card in their hands. It is kept as a digest when somebody
 * stands behind the look-up, so that whoever asked cannot look at somebody else by it afterwards.
 */
@Repository
@Transactional
public class AboutWhom {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    /** By what the rows say, not by their ids: a table of owners that comes again the same changes nothing. */
    private static final String DIGESTS = """
            with about as (select * from unnest(:lookUps::uuid[], :cases::uuid[]) as about (look_up, case_id)),
                 theirs as (select * from unnest(:ofLookUps::uuid[], :people::uuid[]) as theirs (look_up, person_id)),
                 held as (select carrier, person_id, case_id,
                                 format('card %s %L %L %L %L %s %s', carrier, person_id, case_id, extract(epoch from held_from),
                                        extract(epoch from held_until), evidence, lent) as line
                            from tracing.card_holding where ended_at is null)
            select look_up, encode(sha256(convert_to(string_agg(line, ',' order by line collate "C"), 'UTF8')), 'hex') as digest
              from (select look_up, concat_ws(' ', 'case', id, person_id) as line
                      from about join tracing.infection_case on id = case_id
                    union select look_up, line from about join held using (case_id)
                    union select look_up, line from theirs join held using (person_id)) as lines
             group by look_up
            """;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final KnownPeople people;

    AboutWhom(JdbcClient jdbc, Cases cases, KnownPeople people) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
    }

    /** What was kept first stays: an emergency is about whom it was asked about, whoever stands by it later. */
    void keep(LookUp lookUp) {
        jdbc.sql("update tracing.look_up set about_whom = :digest where id = :id and about_whom is null")
                .param("digest", digest(lookUp))
                .param("id", lookUp.id())
                .update();
    }

    /** Refused when one of its cases has another person or other cards than it was approved for. */
    @Transactional(readOnly = true)
    public void requireSame(LookUp lookUp) {
        if (!others(List.of(lookUp)).isEmpty()) {
            throw TracingRefused.aboutSomebodyElse();
        }
    }

    /** Those of which a case has another person or other cards than they were approved for. */
    @Transactional(readOnly = true)
    public Set<UUID> others(Collection<LookUp> lookUps) {
        var now = digests(lookUps);
        return jdbc
                .sql("select id, about_whom from tracing.look_up where id = any(:lookUps::uuid[])")
                .param("lookUps", Texts.of(lookUps, LookUp::id))
                .query((rs, _) -> Map.entry(rs.getObject("id", UUID.class), String.valueOf(rs.getString("about_whom"))))
                .list()
                .stream()
                .filter(kept -> !kept.getValue().equals(now.get(kept.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    String digest(LookUp lookUp) {
        return Objects.requireNonNull(digests(List.of(lookUp)).get(lookUp.id()));
    }

    /** Whom each is about now, as a digest: whoever decides says which one they have read. */
    @Transactional(readOnly = true)
    public Map<UUID, String> digests(Collection<LookUp> lookUps) {
        var linked = linked(lookUps);
        var rows = people.rows(Set.copyOf(linked.values()));
        var about = pairs(lookUps, LookUp::cases);
        var theirs = pairs(
                lookUps,
                one -> one.cases().stream()
                        .map(linked::get)
                        .filter(Objects::nonNull)
                        .flatMap(person ->
                                Stream.concat(Stream.of(person), rows.getOrDefault(person, List.of()).stream()))
                        .distinct()
                        .toList());
        return jdbc
                .sql(DIGESTS)
                .param("lookUps", Texts.of(about, Map.Entry::getKey))
                .param("cases", Texts.of(about, Map.Entry::getValue))
                .param("ofLookUps", Texts.of(theirs, Map.Entry::getKey))
                .param("people", Texts.of(theirs, Map.Entry::getValue))
                .query((rs, _) -> Map.entry(rs.getObject("look_up", UUID.class), rs.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, UUID> linked(Collection<LookUp> lookUps) {
        var all =
                lookUps.stream().flatMap(one -> one.cases().stream()).distinct().toList();
        var linked = new HashMap<UUID, UUID>();
        for (var one : cases.find(all, EVERYWHERE)) {
            if (one.person() != null) {
                linked.put(one.id(), one.person());
            }
        }
        return linked;
    }

    private static List<Map.Entry<UUID, UUID>> pairs(Collection<LookUp> lookUps, Function<LookUp, List<UUID>> of) {
        return lookUps.stream()
                .flatMap(one -> of.apply(one).stream().map(id -> Map.entry(one.id(), id)))
                .toList();
    }
}

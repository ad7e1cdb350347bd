package org.shouwang.tracing.domain;

import java.util.List;
import java.util.Objects;
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
    private static final String DIGEST = """
            select encode(sha256(convert_to(string_agg(line, ',' order by line collate "C"), 'UTF8')), 'hex')
              from (select concat_ws(' ', 'case', id, person_id) as line
                      from tracing.infection_case where id = any(:cases::uuid[])
                    union
                    select format('card %s %L %L %L %L %s %s', carrier, person_id, case_id, extract(epoch from held_from),
                                  extract(epoch from held_until), evidence, lent)
                      from tracing.card_holding
                     where ended_at is null and (case_id = any(:cases::uuid[]) or person_id = any(:people::uuid[]))) as lines
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
        about("update tracing.look_up set about_whom = (%s) where id = :id and about_whom is null", lookUp)
                .update();
    }

    /** Refused when one of its cases has another person or other cards than it was approved for. */
    @Transactional(readOnly = true)
    public void requireSame(LookUp lookUp) {
        if (isOther(lookUp)) {
            throw TracingRefused.aboutSomebodyElse();
        }
    }

    /** Whether one of its cases has another person or other cards than it was approved for. */
    @Transactional(readOnly = true)
    public boolean isOther(LookUp lookUp) {
        return about("select about_whom is distinct from (%s) from tracing.look_up where id = :id", lookUp)
                .query(Boolean.class)
                .single();
    }

    /** Whom it is about now, as a digest: whoever decides says which one they have read. */
    @Transactional(readOnly = true)
    public String digest(LookUp lookUp) {
        return about("select (%s) from tracing.look_up where id = :id", lookUp)
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, LookUp lookUp) {
        var linked = cases.find(lookUp.cases(), EVERYWHERE).stream()
                .map(InfectionCase::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var rows = Stream.concat(
                        linked.stream(), people.rows(linked).values().stream().flatMap(List::stream))
                .toList();
        return jdbc.sql(sql.formatted(DIGEST))
                .param("id", lookUp.id())
                .param("cases", Texts.of(lookUp.cases(), id -> id))
                .param("people", Texts.of(rows, id -> id));
    }
}

package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.resident.KnownPeople;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when on contacts were no longer among others: as cases themselves, or as those who looked for them say. */
@Component
class Isolations {
    private final JdbcClient jdbc;
    private final KnownPeople people;

    Isolations(JdbcClient jdbc, KnownPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * By number, in seconds since 1970. A number of two people was out as long as either of them; numbers of people who were
     * never isolated are absent.
     *
     * @param met by human being
     */
    Map<Integer, Long> of(Map<Object, Met> met) {
        var moments = moments(met.keySet().stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList());
        var isolated = new HashMap<Integer, Long>();
        met.forEach((identity, one) -> {
            var from = from(moments.getOrDefault(identity, List.of()), one);
            one.carriers().forEach(carrier -> isolated.merge(carrier, from, Math::max));
        });
        isolated.values().removeIf(from -> from == Long.MAX_VALUE);
        return isolated;
    }

    /** Whoever was seen with a case later than that is out again; nights at home are only presumed. */
    private static long from(List<Instant> moments, Met one) {
        var lastSeen = one.direct().stream()
                .filter(with -> !with.exposure().setting().equals(AtHome.SETTING))
                .mapToLong(Met.With::until)
                .max()
                .orElse(one.first().getEpochSecond());
        return moments.stream()
                .mapToLong(Instant::getEpochSecond)
                .filter(moment -> moment >= lastSeen)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** By person or case. */
    private Map<UUID, List<Instant>> moments(Collection<UUID> identities) {
        var identityOf = new HashMap<UUID, UUID>();
        identities.forEach(identity -> identityOf.put(identity, identity));
        people.rows(identities).forEach((person, rows) -> rows.forEach(row -> identityOf.put(row, person)));
        var moments = new HashMap<UUID, List<Instant>>();
        jdbc.sql("""
                        select person_id as who, isolated_at as at from tracing.infection_case where person_id = any(:who::uuid[])
                        union all
                        select id, isolated_at from tracing.infection_case where id = any(:who::uuid[])
                        union all
                        select person_id, outcome_at from tracing.follow_up
                         where outcome = 'ISOLATED' and person_id = any(:who::uuid[])
                        """).param("who", Texts.of(identityOf.keySet(), id -> id)).query(rs -> {
            var at = Texts.instant(rs, "at");
            if (at != null) {
                var identity = Objects.requireNonNull(identityOf.get(rs.getObject("who", UUID.class)));
                moments.computeIfAbsent(identity, _ -> new ArrayList<>()).add(at);
            }
        });
        return moments;
    }
}

package org.shouwang.tracing.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which contacts stand in which request to another city, and who of them was answered for. */
@Repository
@Transactional
public class Forwardings {
    private final JdbcClient jdbc;

    Forwardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID request, UUID infectionCase, Collection<Integer> contacts) {
        jdbc.sql("""
                        insert into tracing.forwarded (request_id, case_id, carrier)
                        select :request, :case, unnest(:contacts::int[])
                        """)
                .param("request", request)
                .param("case", infectionCase)
                .param("contacts", Texts.of(contacts, one -> one))
                .update();
    }

    void answered(UUID answer, UUID request, Collection<Integer> contacts) {
        jdbc.sql("""
                        insert into tracing.answered_for (answer_id, request_id, carrier)
                        select :answer, :request, unnest(:contacts::int[])
                        """)
                .param("answer", answer)
                .param("request", request)
                .param("contacts", Texts.of(contacts, one -> one))
                .update();
    }

    /** Whom of those whom it hands on somebody has answered for. */
    Set<Integer> answeredFor(UUID request) {
        return Set.copyOf(jdbc.sql("select distinct carrier from tracing.answered_for where request_id = :request")
                .param("request", request)
                .query((rs, _) -> rs.getInt("carrier"))
                .list());
    }

    /** Where each contact of a case was forwarded to last, by its number. */
    @Transactional(readOnly = true)
    public Map<Integer, Forwarded> of(UUID infectionCase) {
        var last = new HashMap<Integer, Forwarded>();
        jdbc.sql("""
                        select distinct on (f.carrier)
                               f.carrier, r.id, r.file_number, r.partner, r.received_at, r.due,
                               (select min(a.answered_at) from tracing.assistance_answer a
                                  join tracing.answered_for x on x.answer_id = a.id
                                 where x.request_id = r.id and x.carrier = f.carrier) as answered_at
                          from tracing.forwarded f
                          join tracing.assistance_request r on r.id = f.request_id
                         where f.case_id = :case
                         order by f.carrier, r.received_at desc, r.id desc
                        """).param("case", infectionCase).query(rs -> {
            last.put(
                    rs.getInt("carrier"),
                    new Forwarded(
                            rs.getObject("id", UUID.class),
                            rs.getString("file_number"),
                            rs.getString("partner"),
                            Objects.requireNonNull(Texts.instant(rs, "received_at")),
                            Texts.instant(rs, "due"),
                            Texts.instant(rs, "answered_at")));
        });
        return last;
    }

    /** The contacts that each of these requests names. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Integer>> in(Collection<UUID> requests) {
        var named = new HashMap<UUID, List<Integer>>();
        jdbc.sql("""
                        select request_id, array_agg(carrier order by carrier) as contacts
                          from tracing.forwarded
                         where request_id = any(:requests::uuid[])
                         group by request_id
                        """).param("requests", Texts.of(requests, id -> id)).query(rs -> {
            named.put(rs.getObject("request_id", UUID.class), List.of((Integer[])
                    rs.getArray("contacts").getArray()));
        });
        return named;
    }

    public record Forwarded(
            UUID request,
            String fileNumber,
            String partner,
            Instant sentAt,
            @Nullable Instant due,
            @Nullable Instant answeredAt) {}
}

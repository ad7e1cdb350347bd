package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who held which card when. What somebody saw goes before what the card company's table says. */
@Repository
@Transactional(readOnly = true)
public class CardHoldings {
    private static final String SELECT = """
            select id, carrier, person_id, case_id, held_from, held_until, evidence, lent, owner_name, owner_phone, note,
                   recorded_at, recorded_by
              from tracing.card_holding
            """;

    private final JdbcClient jdbc;
    private final Notes notes;

    CardHoldings(JdbcClient jdbc, Notes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** Of a case, and of the person who it is. */
    public List<Holding> of(InfectionCase one) {
        return of(one.id(), Optional.ofNullable(one.person()).map(List::of).orElse(List.of()));
    }

    /** @param people every row of the register that the case is */
    public List<Holding> of(UUID infectionCase, Collection<UUID> people) {
        return jdbc.sql(SELECT + """
                         where ended_at is null and (case_id = :case or person_id = any(:people::uuid[]))
                         order by recorded_at, id
                        """)
                .param("case", infectionCase)
                .param("people", Texts.of(people, id -> id))
                .query(this::row)
                .list();
    }

    public List<Holding> ofPeople(Collection<UUID> people) {
        return jdbc.sql(SELECT
                        + " where ended_at is null and person_id = any(:people::uuid[]) order by recorded_at, id")
                .param("people", Texts.of(people, id -> id))
                .query(this::row)
                .list();
    }

    /** Everything known of these cards. */
    public List<Holding> ofCarriers(Collection<Integer> carriers) {
        return jdbc.sql(SELECT + " where ended_at is null and carrier = any(:carriers) order by recorded_at, id")
                .param("carriers", carriers.toArray(Integer[]::new))
                .query(this::row)
                .list();
    }

    /** Of one that still stands. */
    Optional<Integer> carrierOf(UUID holding) {
        return jdbc.sql("select carrier from tracing.card_holding where id = :id and ended_at is null")
                .param("id", holding)
                .query(Integer.class)
                .optional();
    }

    /** Whose each of these cards is by the card company's table, as far as it was brought. */
    public Map<Integer, Holding> owners(Collection<Integer> carriers) {
        return jdbc
                .sql(SELECT + """
                         where ended_at is null and case_id is null and evidence = 'OWNER_TABLE' and carrier = any(:carriers)
                        """)
                .param("carriers", carriers.toArray(Integer[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Holding::carrier, one -> one));
    }

    private Holding row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var name = notes.open("owner-name", id, rs.getBytes("owner_name"));
        var phone = notes.open("owner-phone", id, rs.getBytes("owner_phone"));
        return new Holding(
                id,
                rs.getInt("carrier"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("case_id", UUID.class),
                Texts.instant(rs, "held_from"),
                Texts.instant(rs, "held_until"),
                Evidence.valueOf(rs.getString("evidence")),
                rs.getBoolean("lent"),
                name == null ? null : new PersonName(name),
                phone == null ? null : new PhoneNumber(phone),
                notes.open("holding-note", id, rs.getBytes("note")),
                Objects.requireNonNull(Texts.instant(rs, "recorded_at")),
                rs.getObject("recorded_by", UUID.class));
    }

    /**
     * @param person who held it, if registered
     * @param infectionCase the case that held it
     * @param lent whether it was somebody else's
     * @param ownerName as the card company has it, where nobody registered fits
     */
    public record Holding(
            UUID id,
            int carrier,
            @Nullable UUID person,
            @Nullable UUID infectionCase,
            @Nullable Instant from,
            @Nullable Instant until,
            Evidence evidence,
            boolean lent,
            @Nullable PersonName ownerName,
            @Nullable PhoneNumber ownerPhone,
            @Nullable String note,
            Instant recordedAt,
            UUID recordedBy) {

        public boolean covers(Instant moment) {
            return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
        }

        @Override
        public String toString() {
            return "Holding[" + id + "]";
        }
    }
}

package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who held which card when. What somebody saw goes before what the card company's table says. */
@Repository
@Transactional
public class CardHoldings {
    private static final String SELECT = """
            select id, carrier, person_id, case_id, held_from, held_until, evidence, lent, owner_name, owner_phone, note,
                   recorded_at, recorded_by
              from tracing.card_holding
            """;

    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    CardHoldings(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public void add(List<Holding> holdings, @Nullable UUID source) {
        if (holdings.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into tracing.card_holding
                               (id, carrier, person_id, case_id, held_from, held_until, evidence, lent, owner_name, owner_phone,
                                note, source, recorded_at, recorded_by)
                        select t.*, :source, :now, :by
                          from unnest(:ids::uuid[], :carriers::int[], :people::uuid[], :cases::uuid[], :from::timestamptz[],
                                      :until::timestamptz[], :evidence::text[], :lent::boolean[], :names::bytea[],
                                      :phones::bytea[], :notes::bytea[]) as t
                        on conflict (carrier) where ended_at is null and evidence = 'OWNER_TABLE' do nothing
                        """)
                .param("source", source)
                .param("now", now)
                .param("by", holdings.getFirst().recordedBy())
                .param("ids", Texts.of(holdings, Holding::id))
                .param("carriers", Texts.of(holdings, Holding::carrier))
                .param("people", Texts.of(holdings, Holding::person))
                .param("cases", Texts.of(holdings, Holding::infectionCase))
                .param("from", Texts.of(holdings, Holding::from))
                .param("until", Texts.of(holdings, Holding::until))
                .param("evidence", Texts.of(holdings, Holding::evidence))
                .param("lent", Texts.of(holdings, Holding::lent))
                .param("names", Texts.of(holdings, one -> sealed("owner-name", one, clear(one.ownerName()))))
                .param("phones", Texts.of(holdings, one -> sealed("owner-phone", one, clear(one.ownerPhone()))))
                .param("notes", Texts.of(holdings, one -> sealed("holding-note", one, one.note())))
                .update();
    }

    private static @Nullable String clear(@Nullable PersonName name) {
        return name == null ? null : name.clear();
    }

    private static @Nullable String clear(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.clear();
    }

    private @Nullable String sealed(String column, Holding one, @Nullable String clear) {
        return Texts.hex(notes.seal(column, one.id(), clear));
    }

    /** It turned out otherwise; the row stays, as what was believed. */
    public boolean end(UUID holding, UUID infectionCase) {
        return jdbc.sql("""
                        update tracing.card_holding set ended_at = :now
                         where id = :id and case_id = :case and ended_at is null
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", holding)
                        .param("case", infectionCase)
                        .update()
                > 0;
    }

    /** The case turned out to be somebody else, or somebody known at last: so were its cards. */
    void handOver(UUID infectionCase, @Nullable UUID person) {
        jdbc.sql("update tracing.card_holding set person_id = :person where case_id = :case and ended_at is null")
                .param("person", person)
                .param("case", infectionCase)
                .update();
    }

    /** Whether it is of this case and nobody has ended it. */
    @Transactional(readOnly = true)
    public boolean stands(UUID holding, UUID infectionCase) {
        return jdbc.sql(
                        "select exists (select from tracing.card_holding where id = :id and case_id = :case and ended_at is null)")
                .param("id", holding)
                .param("case", infectionCase)
                .query(Boolean.class)
                .single();
    }

    /** Of a case, and of the person who it is. */
    @Transactional(readOnly = true)
    public List<Holding> of(InfectionCase one) {
        return of(one.id(), Optional.ofNullable(one.person()).map(List::of).orElse(List.of()));
    }

    /** @param people every row of the register that the case is */
    @Transactional(readOnly = true)
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

    @Transactional(readOnly = true)
    public List<Holding> ofPeople(Collection<UUID> people) {
        return jdbc.sql(SELECT
                        + " where ended_at is null and person_id = any(:people::uuid[]) order by recorded_at, id")
                .param("people", Texts.of(people, id -> id))
                .query(this::row)
                .list();
    }

    /** Everything known of these cards. */
    @Transactional(readOnly = true)
    public List<Holding> ofCarriers(Collection<Integer> carriers) {
        return jdbc.sql(SELECT + " where ended_at is null and carrier = any(:carriers) order by recorded_at, id")
                .param("carriers", carriers.toArray(Integer[]::new))
                .query(this::row)
                .list();
    }

    public int retract(UUID source) {
        return jdbc.sql("delete from tracing.card_holding where source = :source")
                .param("source", source)
                .update();
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

package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Enters who held which card, and what became of that since: it turned out otherwise, or the file it came from was undone. */
@Repository
@Transactional
public class HoldingBook {
    private static final Duration UNDONE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    HoldingBook(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    public void add(List<Holding> holdings, @Nullable UUID source) {
        if (holdings.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var added = jdbc.sql("""
                        insert into tracing.card_holding
                               (id, carrier, person_id, case_id, held_from, held_until, evidence, lent, owner_name, owner_phone,
                                note, source, recorded_at, recorded_by)
                        select t.*, :source, :now, :by
                          from unnest(:ids::uuid[], :carriers::int[], :people::uuid[], :cases::uuid[], :from::timestamptz[],
                                      :until::timestamptz[], :evidence::text[], :lent::boolean[], :names::bytea[],
                                      :phones::bytea[], :notes::bytea[]) as t
                        on conflict (carrier) where ended_at is null and case_id is null and evidence = 'OWNER_TABLE' do nothing
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
        if (added < holdings.size()) {
            throw TracingRefused.ownerMeanwhile();
        }
    }

    /** Whose cards they are from now on, by one file; rows of before remember what came instead of them. */
    public void own(List<Holding> owners, UUID source) {
        if (owners.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update tracing.card_holding before set ended_at = :now, replaced_by = t.id
                          from unnest(:ids::uuid[], :carriers::int[]) as t(id, carrier)
                         where before.carrier = t.carrier
                           and before.ended_at is null and before.case_id is null and before.evidence = 'OWNER_TABLE'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", Texts.of(owners, Holding::id))
                .param("carriers", Texts.of(owners, Holding::carrier))
                .update();
        add(owners, source);
    }

    /** Another file says the same, and goes on saying it should the first one be undone; after {@link #UNDONE} that can't be. */
    public void confirm(List<UUID> holdings, UUID source) {
        if (holdings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into tracing.card_holding_again (holding_id, source)
                        select id, :source from tracing.card_holding
                         where id = any(:ids::uuid[]) and recorded_at > :since
                        """)
                .param("source", source)
                .param("ids", Texts.of(holdings, id -> id))
                .param("since", clock.instant().minus(UNDONE).atOffset(ZoneOffset.UTC))
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

    /** Whether it is of this case and nobody has ended it. */
    @Transactional(readOnly = true)
    boolean stands(UUID holding, UUID infectionCase) {
        return jdbc.sql(
                        "select exists (select from tracing.card_holding where id = :id and case_id = :case and ended_at is null)")
                .param("id", holding)
                .param("case", infectionCase)
                .query(Boolean.class)
                .single();
    }

    /** It turned out otherwise; the row stays, as what was believed. */
    boolean end(UUID holding, UUID infectionCase) {
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

    /** What another file says too is that one's; instead of the rest, what it replaced stands again, or is replaced by what came after. */
    public void retract(UUID source) {
        jdbc.sql("delete from tracing.card_holding_again where source = :source")
                .param("source", source)
                .update();
        jdbc.sql("""
                        with heir as (
                            select distinct on (a.holding_id) a.holding_id, a.seq, a.source
                              from tracing.card_holding_again a join tracing.card_holding h on h.id = a.holding_id
                             where h.source = :source
                             order by a.holding_id, a.seq),
                        taken as (delete from tracing.card_holding_again a using heir where a.seq = heir.seq)
                        update tracing.card_holding h set source = heir.source from heir where h.id = heir.holding_id
                        """).param("source", source).update();
        jdbc.sql("""
                        with gone as (delete from tracing.card_holding where source = :source
                                      returning id, ended_at, replaced_by)
                        update tracing.card_holding before set ended_at = gone.ended_at, replaced_by = gone.replaced_by
                          from gone where before.replaced_by = gone.id
                        """).param("source", source).update();
    }
}

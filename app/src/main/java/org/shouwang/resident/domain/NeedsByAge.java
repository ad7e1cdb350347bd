package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People turn 70, and infants three, without anybody registering again. Walks over everybody in small transactions and
 * changes only whom a birthday has changed, so a walk that was interrupted is simply walked again.
 */
@Component
public class NeedsByAge {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Live live;
    private final Clock clock;

    NeedsByAge(JdbcClient jdbc, TransactionTemplate transaction, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.live = live;
        this.clock = clock;
    }

    /** Answers for how many people something changed. */
    public int follow() {
        var today = LocalDate.ofInstant(clock.instant(), FormCheck.ZONE);
        int changed = 0;
        for (var people = after(BEFORE_ALL); !people.isEmpty(); people = after(people.getLast())) {
            var batch = people;
            changed += transaction.execute(_ -> follow(batch, today));
        }
        return changed;
    }

    private int follow(List<UUID> people, LocalDate today) {
        var changed = jdbc.sql("""
                        with old as (
                            select p.id, p.path, p.household_id
                              from resident.person p
                             where p.id = any(:people::uuid[]) and p.left_at is null and p.born <= :old
                               and not exists (select from resident.care_need n
                                                where n.kind = 'OVER_70' and n.path = p.path
                                                  and n.household_id = p.household_id and n.person_id = p.id)
                               for update),
                        added as (
                            insert into resident.care_need (kind, path, household_id, person_id)
                            select 'OVER_70', path, household_id, id from old
                            on conflict do nothing
                            returning path),
                        removed as (
                            delete from resident.care_need n using resident.person p
                             where p.id = any(:people::uuid[]) and p.born <= :grown
                               and n.kind = 'INFANT' and n.path = p.path
                               and n.household_id = p.household_id and n.person_id = p.id
                            returning n.path)
                        select path from added union all select path from removed
                        """)
                .param("people", Columns.of(people, id -> id))
                .param("old", CareNeed.oldSince(today))
                .param("grown", CareNeed.infantUntil(today))
                .query((row, _) -> new AreaPath(row.getString("path")))
                .list();
        new HashSet<>(changed).forEach(path -> live.changed("households", path));
        return changed.size();
    }

    private List<UUID> after(UUID last) {
        return jdbc.sql("select id from resident.person where id > :last order by id limit :batch")
                .param("last", last)
                .param("batch", BATCH)
                .query(Columns::id)
                .list();
    }
}

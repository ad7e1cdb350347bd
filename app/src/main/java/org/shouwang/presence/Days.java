package org.shouwang.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of one table, a day each. A new one is attached in a transaction of its own, which waits for no writer: one
 * made in place would lock the whole log until the writer is done.
 */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LOCK = 0x50524553;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final String table;

    /** @param table a name in this code, never of a caller */
    Days(JdbcClient jdbc, PlatformTransactionManager transactions, String table) {
        this.jdbc = jdbc;
        this.table = table;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    List<LocalDate> all() {
        return jdbc.sql("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = cast(:parent as regclass) and not i.inhdetachpending
                         order by c.relname
                        """)
                .param("parent", "presence." + table)
                .query((rs, _) -> LocalDate.parse(
                        rs.getString("relname").substring(table.length() + 1), DateTimeFormatter.BASIC_ISO_DATE))
                .list();
    }

    void ensure(Collection<LocalDate> days) {
        var there = all();
        var missing =
                days.stream().distinct().filter(day -> !there.contains(day)).toList();
        if (!missing.isEmpty()) {
            apart.executeWithoutResult(_ -> attach(missing));
            missing.forEach(this::notice);
        }
    }

    /**
     * A transaction that has written to the log holds its lock, and so would not be told of partitions that came since; it is
     * told of all when it locks something for the first time.
     */
    private void notice(LocalDate day) {
        jdbc.sql("select from presence.%s limit 0".formatted(name(day))).query().listOfRows();
    }

    private void attach(List<LocalDate> days) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
        var there = all();
        for (var day : days) {
            if (!there.contains(day)) {
                jdbc.sql("create table presence.%s (like presence.%s including all)".formatted(name(day), table))
                        .update();
                jdbc.sql("alter table presence.%s attach partition presence.%s for values from ('%s') to ('%s')"
                                .formatted(table, name(day), day, day.plusDays(1)))
                        .update();
            }
        }
    }

    int dropBefore(LocalDate day) {
        var old = all().stream().filter(each -> each.isBefore(day)).toList();
        old.forEach(each -> apart.executeWithoutResult(
                _ -> jdbc.sql("drop table presence." + name(each)).update()));
        return old.size();
    }

    private String name(LocalDate day) {
        return table + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}

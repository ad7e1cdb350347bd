package org.shouwang.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of the log, a day each. A new one is attached in a transaction of its own, which waits for no writer: one
 * made in place would lock the whole log until the writer is done.
 */
@Component
class Days {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PREFIX = "stay_";
    private static final int LOCK = 0x50524553;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Days(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    List<LocalDate> all() {
        return jdbc.sql("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'presence.stay'::regclass and not i.inhdetachpending
                         order by c.relname
                        """)
                .query((rs, _) -> LocalDate.parse(
                        rs.getString("relname").substring(PREFIX.length()), DateTimeFormatter.BASIC_ISO_DATE))
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
                jdbc.sql("create table presence.%s (like presence.stay including all)".formatted(name(day)))
                        .update();
                jdbc.sql("alter table presence.stay attach partition presence.%s for values from ('%s') to ('%s')"
                                .formatted(name(day), day, day.plusDays(1)))
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

    private static String name(LocalDate day) {
        return PREFIX + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}

package org.shouwang.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been answered to whom under which key. A row and the effect of the write are of one transaction. */
@Repository
class Receipts {
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ReceiptSecrecy secrecy;
    private final Clock clock;

    Receipts(JdbcClient jdbc, ReceiptSecrecy secrecy, Clock clock) {
        this.jdbc = jdbc;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /** Takes the key, or says what is already stored under it. Waits for a twin that is on its way. */
    Claim claim(Write write) {
        var inserted = jdbc.sql("""
                        insert into shared.receipt (key, principal, hash, received_at)
                        values (:key, :principal, :hash, :now) on conflict do nothing
                        """)
                .param("key", write.key)
                .param("principal", write.principal)
                .param("hash", secrecy.hash(write))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1 ? Claim.NEW : stored(write);
    }

    private Claim stored(Write write) {
        return jdbc.sql(
                        "select hash, status, content_type, body from shared.receipt where key = :key and principal = :principal")
                .param("key", write.key)
                .param("principal", write.principal)
                .query((row, _) -> secrecy.matches(row.getBytes("hash"), write)
                        ? row.getObject("status") == null
                                ? Claim.NEW
                                : new Claim(
                                        false,
                                        new Answer(
                                                row.getInt("status"),
                                                row.getString("content_type"),
                                                secrecy.open(write, row.getString("body"))))
                        : Claim.ALTERED)
                .single();
    }

    void complete(Write write, Answer answer) {
        jdbc.sql("""
                        update shared.receipt set status = :status, content_type = :type, body = :body
                         where key = :key and principal = :principal
                        """)
                .param("key", write.key)
                .param("principal", write.principal)
                .param("status", answer.status)
                .param("type", answer.contentType)
                .param("body", secrecy.seal(write, answer.body))
                .update();
    }

    /** A batch of receipts that are too old to be asked for; returns how many. */
    int sweep(int batch) {
        return jdbc.sql("""
                        delete from shared.receipt where ctid = any(array(
                            select ctid from shared.receipt where received_at < :before limit :batch))
                        """)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("batch", batch)
                .update();
    }

    record Answer(int status, @Nullable String contentType, String body) {}

    /** @param stored the answer to give again */
    record Claim(boolean altered, @Nullable Answer stored) {
        static final Claim NEW = new Claim(false, null);
        static final Claim ALTERED = new Claim(true, null);
    }
}

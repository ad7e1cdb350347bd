package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an account has registered for itself. Knows nothing of what others have on record. */
@Repository
@Transactional(readOnly = true)
public class OwnRegistrations {
    private static final String SELECT = """
            select r.id, r.number, r.received_at, h.path, h.head_id,
                   q.id as question, q.kind as question_kind, q.subject_id, q.due, q.choice, q.answered_at
              from resident.registration r
              join resident.household h on h.id = r.id
              join resident.review v on v.id = r.id
              left join resident.question q
                     on q.household_id = r.id and q.withdrawn_at is null
                    and (q.answered_at is null
                         or q.answered_at > :changeable and v.status <> 'QUESTION' and v.since = q.answered_at)
             where r.account_id = :account
            """;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnRegistrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<OwnRegistration> of(UUID account) {
        return jdbc.sql(SELECT + " order by r.received_at desc, r.id limit " + MOST)
                .param("account", account)
                .param("changeable", changeable())
                .query(OwnRegistrations::row)
                .list();
    }

    public Optional<OwnRegistration> find(UUID account, UUID id) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("account", account)
                .param("changeable", changeable())
                .param("id", id)
                .query(OwnRegistrations::row)
                .optional();
    }

    private OffsetDateTime changeable() {
        return clock.instant().minus(Questions.CHANGEABLE).atOffset(ZoneOffset.UTC);
    }

    private static OwnRegistration row(ResultSet rs, int number) throws SQLException {
        var question = rs.getObject("question", UUID.class);
        var answered = rs.getTimestamp("answered_at");
        return new OwnRegistration(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getTimestamp("received_at").toInstant(),
                new AreaPath(rs.getString("path")),
                question == null
                        ? null
                        : new AskedQuestion(
                                question,
                                QuestionKind.valueOf(rs.getString("question_kind")),
                                rs.getObject("subject_id", UUID.class),
                                rs.getTimestamp("due").toInstant(),
                                rs.getString("choice"),
                                answered == null ? null : answered.toInstant().plus(Questions.CHANGEABLE)));
    }

    public record OwnRegistration(
            UUID id,
            String number,
            Instant receivedAt,
            AreaPath path,
            @Nullable AskedQuestion asked) {

        /** Waits for an answer. */
        public @Nullable AskedQuestion question() {
            return asked == null || asked.choice() != null ? null : asked;
        }

        /** Has an answer that may still be changed. */
        public @Nullable AskedQuestion answered() {
            return asked == null || asked.choice() == null ? null : asked;
        }

        public boolean isAddressPending() {
            return !path.level().equals(org.shouwang.shared.AreaLevel.DWELLING);
        }
    }

    /** @param changeableUntil when it is answered */
    public record AskedQuestion(
            UUID id,
            QuestionKind kind,
            UUID subject,
            Instant due,
            @Nullable String choice,
            @Nullable Instant changeableUntil) {}
}

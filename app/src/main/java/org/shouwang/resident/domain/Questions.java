package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.Score.Addend;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to households; at most one is open at a time, and the database sees to it. */
@Repository
public class Questions {
    private static final String SELECT = """
            select id, household_id, kind, subject_id, rule, due, choice, answered_at, withdrawn_at
              from resident.question
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks what the rule calls for; where nobody has a phone to tap on, it is due at once, by a call. */
    UUID askByRule(NewRegistration registration, Addend addend, Duration time) {
        var subject = addend.subject() == null
                ? registration.headId()
                : registration.people().get(addend.subject()).id();
        var now = registration.receivedAt();
        return ask(new NewQuestion(
                registration.id(),
                addend.questionKind(),
                subject,
                addend.rule(),
                null,
                now,
                registration.by().isOnBehalf() ? now : now.plus(time)));
    }

    public UUID ask(NewQuestion question) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into resident.question (id, household_id, kind, subject_id, rule, asked_by, asked_at, due)
                        values (:id, :household, :kind, :subject, :rule, :by::uuid, :at, :due)
                        """)
                .param("id", id)
                .param("household", question.household())
                .param("kind", question.kind().name())
                .param("subject", question.subject())
                .param("rule", Objects.toString(question.rule(), null))
                .param("by", Objects.toString(question.by(), null))
                .param("at", question.at().atOffset(ZoneOffset.UTC))
                .param("due", question.due().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public Optional<Question> open(UUID household) {
        return jdbc.sql(SELECT + " where household_id = :household and answered_at is null and withdrawn_at is null")
                .param("household", household)
                .query(Questions::row)
                .optional();
    }

    public Optional<Question> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Questions::row)
                .optional();
    }

    /** Answered ones, newest first. */
    public List<Question> answered(UUID household) {
        return jdbc.sql(SELECT
                        + " where household_id = :household and answered_at is not null order by answered_at desc")
                .param("household", household)
                .query(Questions::row)
                .list();
    }

    /** Open ones whose time is over, up to some; whoever else looks for them meanwhile passes them by. */
    public List<Question> due(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                         where due <= :now and answered_at is null and withdrawn_at is null
                           and not exists (select from resident.review r where r.id = household_id and r.status = 'CALL')
                         order by due
                         limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Questions::row)
                .list();
    }

    public void answer(UUID id, String choice, Instant at) {
        jdbc.sql("update resident.question set choice = :choice, answered_at = :at where id = :id")
                .param("id", id)
                .param("choice", choice)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody needs the answer any more. Answers false when there is one already. */
    public boolean withdraw(UUID household, Instant at) {
        return jdbc.sql("""
                                update resident.question set withdrawn_at = :at
                                 where household_id = :household and answered_at is null and withdrawn_at is null
                                """)
                        .param("household", household)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Question row(ResultSet rs, int number) throws SQLException {
        var rule = rs.getString("rule");
        var answered = rs.getTimestamp("answered_at");
        return new Question(
                rs.getObject("id", UUID.class),
                rs.getObject("household_id", UUID.class),
                QuestionKind.valueOf(rs.getString("kind")),
                rs.getObject("subject_id", UUID.class),
                rule == null ? null : ReviewRule.valueOf(rule),
                rs.getTimestamp("due").toInstant(),
                rs.getString("choice"),
                answered == null ? null : answered.toInstant(),
                rs.getTimestamp("withdrawn_at") != null);
    }

    public record Question(
            UUID id,
            UUID household,
            QuestionKind kind,
            UUID subject,
            @Nullable ReviewRule rule,
            Instant due,
            @Nullable String choice,
            @Nullable Instant answeredAt,
            boolean withdrawn) {
        public boolean isOpen() {
            return answeredAt == null && !withdrawn;
        }
    }

    /**
     * @param rule the doubt that the answer may remove
     * @param by the reviewer; null when what was entered called for it
     */
    public record NewQuestion(
            UUID household,
            QuestionKind kind,
            UUID subject,
            @Nullable ReviewRule rule,
            @Nullable UUID by,
            Instant at,
            Instant due) {}
}

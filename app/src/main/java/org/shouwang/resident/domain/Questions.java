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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions to households; at most one is open at a time, and the database sees to it. */
@Repository
public class Questions {
    /** For so long a household may think again. */
    public static final Duration CHANGEABLE = Duration.ofMinutes(10);

    private static final String SELECT = """
            select id, household_id, kind, subject_id, rule, asked_by, due, choice, answered_at, withdrawn_at, before::text as before
              from resident.question
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Questions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                .query(this::row)
                .optional();
    }

    public Optional<Question> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Answered ones, newest first. */
    public List<Question> answered(UUID household) {
        return jdbc.sql(SELECT
                        + " where household_id = :household and answered_at is not null order by answered_at desc")
                .param("household", household)
                .query(this::row)
                .list();
    }

    /** Open ones whose time is over, up to some. */
    public List<Question> due(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                         where due <= :now and answered_at is null and withdrawn_at is null
                           and exists (select from resident.review r where r.id = household_id and r.status = 'QUESTION')
                         order by due
                         limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** @param before the doubts as they stood, for somebody who thinks again */
    public void answer(UUID id, String choice, Instant at, Score before) {
        jdbc.sql("""
                        update resident.question set choice = :choice, answered_at = :at, before = :before::jsonb
                         where id = :id
                        """)
                .param("id", id)
                .param("choice", choice)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", json.writeValueAsString(before.addends()))
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

    /** Waits for its answer again, if it was withdrawn at that moment. */
    public void restore(UUID household, Instant withdrawn) {
        jdbc.sql(
                        "update resident.question set withdrawn_at = null where household_id = :household and withdrawn_at = :at")
                .param("household", household)
                .param("at", withdrawn.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Question row(ResultSet rs, int number) throws SQLException {
        var rule = rs.getString("rule");
        var answered = rs.getTimestamp("answered_at");
        var before = rs.getString("before");
        return new Question(
                rs.getObject("id", UUID.class),
                rs.getObject("household_id", UUID.class),
                QuestionKind.valueOf(rs.getString("kind")),
                rs.getObject("subject_id", UUID.class),
                rule == null ? null : ReviewRule.valueOf(rule),
                rs.getObject("asked_by", UUID.class),
                rs.getTimestamp("due").toInstant(),
                rs.getString("choice"),
                answered == null ? null : answered.toInstant(),
                rs.getTimestamp("withdrawn_at") != null,
                before == null ? null : new Score(json.readValue(before, new TypeReference<List<Addend>>() {})));
    }

    /** @param by the reviewer; null when what was entered called for it */
    public record Question(
            UUID id,
            UUID household,
            QuestionKind kind,
            UUID subject,
            @Nullable ReviewRule rule,
            @Nullable UUID by,
            Instant due,
            @Nullable String choice,
            @Nullable Instant answeredAt,
            boolean withdrawn,
            @Nullable Score before) {
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

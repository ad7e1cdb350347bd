package org.shouwang.resident.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.Score.Addend;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to households; at most one is open at a time, and the database sees to it. */
@Repository
public class Questions {
    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks what the rule calls for. */
    UUID askByRule(NewRegistration registration, Addend addend, Duration time) {
        var subject = addend.subject() == null
                ? registration.headId()
                : registration.people().get(addend.subject()).id();
        var now = registration.receivedAt();
        return ask(new NewQuestion(
                registration.id(), addend.questionKind(), subject, addend.rule(), null, now, now.plus(time)));
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

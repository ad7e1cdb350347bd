package org.shouwang.resident.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.Relation;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.PersonName;

/** One of the reader's own registrations. */
record RegistrationView(
        UUID id,
        String number,
        RegistrationStatus status,
        String address,
        Instant receivedAt,
        List<MemberView> members,
        @Nullable QuestionView question,
        @Nullable AnsweredQuestion answered) {

    /** The answer may be changed {@code until} then, as long as nobody has gone on with it. */
    record AnsweredQuestion(QuestionView question, String choice, Instant until) {}

    record MemberView(
            PersonName name,
            @Nullable DocumentNumber document,
            @Nullable Integer age,
            Relation relation) {}

    /**
     * What a household sees of its review. It follows from what the household entered and answered; one that a person
     * looks at because of other records reads like one that passed.
     */
    enum RegistrationStatus {
        /** The building isn't listed; the community places it first. */
        RECEIVED,
        QUESTION,
        CONFIRMED
    }
}

package org.shouwang.tracing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.tracing.domain.CaseBasis;
import org.shouwang.tracing.domain.CaseKind;
import org.shouwang.tracing.domain.CaseSetting;
import org.shouwang.tracing.domain.CaseState;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.LookUpState;
import org.shouwang.tracing.domain.Purpose;
import org.shouwang.tracing.domain.StatementKind;
import org.shouwang.tracing.web.NoteViews.CrewView;
import org.shouwang.tracing.web.NoteViews.ExhibitView;
import org.shouwang.tracing.web.NoteViews.MarkedContact;
import org.shouwang.tracing.web.RequestViews.RequestView;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;

/** What the tracing desk sees of cases and look-ups: names and numbers masked. */
final class TracingViews {
    private TracingViews() {}

    /** @param home where the person lives, in short; absent while their door is not known */
    record TracedPerson(
            UUID personId,
            UUID householdId,
            PersonName name,
            @Nullable Integer age,
            @Nullable String sex,
            @Nullable String home) {}

    /** @param daysBack how many days before the day of the case the window begins, by the rules */
    record CaseWindowView(Instant from, Instant until, int daysBack) {}

    /**
     * @param personElsewhere whether a registered person is linked who lives outside the reader's areas, and so is not shown
     * @param waiting how many look-ups about it wait for a decision
     */
    record CaseRow(
            UUID id,
            String number,
            AreaPath area,
            @Nullable String areaName,
            CaseKind kind,
            CaseBasis basis,
            LocalDate day,
            @Nullable Instant isolatedAt,
            CaseSetting setting,
            CaseState state,
            @Nullable TracedPerson person,
            boolean personElsewhere,
            CaseWindowView window,
            int waiting,
            Instant openedAt) {}

    /** @param personElsewhere as in {@link CaseRow} */
    record CaseCard(
            UUID id,
            String number,
            AreaPath area,
            @Nullable String areaName,
            CaseKind kind,
            CaseBasis basis,
            LocalDate day,
            @Nullable Instant isolatedAt,
            CaseSetting setting,
            CaseState state,
            @Nullable TracedPerson person,
            boolean personElsewhere,
            CaseWindowView window,
            Instant openedAt,
            int version,
            List<HeldCard> cards,
            List<StatementView> statements,
            List<LookUpView> lookUps,
            List<MarkedContact> marked,
            List<CrewView> crew,
            List<RequestView> requests,
            List<PublicCallView> publicCalls) {}

    /** @param owner who has it by the card company's table, where nobody registered fits */
    record HeldCard(
            UUID id,
            @Nullable CardNumber card,
            @Nullable Instant from,
            @Nullable Instant until,
            Evidence evidence,
            boolean lent,
            @Nullable String note,
            @Nullable PersonName owner,
            @Nullable PhoneNumber ownerPhone,
            Instant recordedAt,
            @Nullable PersonName recordedBy,
            boolean removable,
            List<ExhibitView> exhibits) {}

    record StatementView(
            UUID id,
            StatementKind kind,
            Instant began,
            Instant ended,
            String words,
            @Nullable Integer companions,
            Instant recordedAt,
            @Nullable PersonName recordedBy) {}

    record StandsBehind(UUID accountId, PersonName name, String role) {}

    /**
     * @param standing what {@code state}, {@code open} and {@code changed} come to
     * @param open whether its answers are shown now
     * @param changed whether they would be, were its cases not linked to others than were approved: it is asked for again
     * @param emergency whether somebody looked before the second person stood by it
     * @param late whether that one has let the time pass
     * @param mine whether the reader asked for it
     * @param mayDecide whether the reader may stand behind it
     * @param openUntil until when answers are shown
     * @param rides while it is open: whether its answers have changed since, or will
     * @param about for whoever may stand behind it: whom it is about as shown here, to be sent with the approval
     */
    record LookUpView(
            UUID id,
            long number,
            AreaPath area,
            List<LookUpCase> cases,
            Purpose purpose,
            @Nullable String note,
            Instant from,
            Instant until,
            int leastSeconds,
            LookUpState state,
            LookUpStanding standing,
            boolean open,
            boolean changed,
            boolean emergency,
            boolean late,
            boolean mine,
            boolean mayDecide,
            @Nullable StandsBehind askedBy,
            Instant askedAt,
            @Nullable StandsBehind second,
            @Nullable Instant confirmBy,
            @Nullable StandsBehind decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            @Nullable Instant openUntil,
            @Nullable RideNewsView rides,
            @Nullable String about) {}

    /**
     * @param inferredAt when rides of its days were inferred last, if after it was decided
     * @param waiting how many of its days are still to be inferred
     * @param failed how many of its days could not be inferred, and will be tried again
     */
    record RideNewsView(@Nullable Instant inferredAt, int waiting, int failed) {}

    record LookUpCase(UUID id, String number) {}

    record PublicCallView(
            UUID id,
            UUID caseId,
            String line,
            String vehicle,
            Instant began,
            Instant ended,
            String words,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {}

    /** What everybody may read: nobody is named, and no case number either. */
    record OpenCall(String line, String vehicle, Instant began, Instant ended, String words, Instant publishedAt) {}
}

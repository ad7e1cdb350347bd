package org.shouwang.resident.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.ReviewRule;
import org.shouwang.resident.review.EvidenceItem.Judgement;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Revealed;

/** A case in a reviewer's hand, names in clear while the lease lasts; the lease was put on record when it was taken. */
record ReviewCaseView(
        UUID id,
        Revealed head,
        UUID headId,
        int members,
        String address,
        AreaPath path,
        boolean addressPending,
        String reason,
        Instant waitingSince,
        Instant leasedUntil,
        ScoreView score,
        List<EvidenceRow> evidence,
        List<QuestionOption> questions,
        List<AlternativeRow> alternatives,
        List<ReviewMember> people,
        List<ThreadEntry> thread) {

    /** The queue: what waits in the area, what this reviewer holds. */
    record ReviewQueueView(int waiting, int mine, List<ReviewRow> items) {}

    record ReviewRow(
            UUID id,
            PersonName head,
            int members,
            String address,
            String reason,
            Instant waitingSince,
            boolean leasedByMe) {}

    record ScoreView(int total, int passBelow, int humanFrom, List<ScoreAddend> addends) {}

    record ScoreAddend(ReviewRule rule, String text, int points) {}

    /** @param knownFrom source and date */
    record EvidenceRow(
            Revealed item,
            @Nullable Revealed entered,
            @Nullable Revealed known,
            @Nullable String knownFrom,
            Judgement judgement) {}

    record QuestionOption(QuestionKind kind, UUID subject, Revealed text) {}

    record AlternativeRow(UUID householdId, String address) {}

    /** For reveals: whose number to see. */
    record ReviewMember(UUID personId, Revealed name) {}
}

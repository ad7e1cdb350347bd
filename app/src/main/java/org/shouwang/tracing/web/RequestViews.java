package org.shouwang.tracing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.tracing.domain.RequestDirection;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.PersonName;

/** Requests for assistance and what was answered to them. */
final class RequestViews {
    private RequestViews() {}

    /**
     * @param about the case, if it names one that the reader may see
     * @param contacts whom it hands on
     * @param answers in the order in which they came
     * @param settledAt since when no further answer is awaited
     */
    record RequestView(
            UUID id,
            AreaPath area,
            @Nullable LookUpCase about,
            List<HandedOn> contacts,
            RequestDirection direction,
            String fileNumber,
            String partner,
            String question,
            Instant receivedAt,
            @Nullable Instant due,
            boolean late,
            List<AnswerView> answers,
            @Nullable Instant settledAt) {}

    record HandedOn(int contact, @Nullable CardNumber card, boolean answered) {}

    /** @param contacts for whom it is, by number */
    record AnswerView(
            UUID id,
            String fileNumber,
            String words,
            List<Integer> contacts,
            Instant at,
            @Nullable PersonName by) {}
}

package org.shouwang.tracing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.tracing.domain.Crew;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.Exhibit.Reason;
import org.shouwang.tracing.domain.FileKind;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.PersonName;

/** What tracers have noted beside a case: what shows who held a card, and who is somebody else's to find. */
final class NoteViews {
    private NoteViews() {}

    /** @param fileSize in bytes; absent until a file was brought, which a removed one has lost */
    record ExhibitView(
            UUID id,
            Evidence kind,
            String words,
            Instant recordedAt,
            @Nullable PersonName recordedBy,
            @Nullable FileKind fileKind,
            @Nullable Integer fileSize,
            @Nullable RemovedView removed) {}

    record RemovedView(Instant at, @Nullable PersonName by, Reason reason) {}

    /**
     * A contact by its number: who it is stands in the answers of a look-up alone.
     *
     * @param forwarded where it was handed on to last
     */
    record MarkedContact(
            int contact,
            @Nullable CardNumber card,
            List<MarkView> marks,
            @Nullable ForwardedView forwarded) {}

    record MarkView(
            MarkKind kind,
            @Nullable String note,
            Instant at,
            @Nullable PersonName by) {}

    /** One of the crew whom no card stands for. */
    record CrewView(
            UUID id,
            Crew.Kind kind,
            String words,
            Instant at,
            @Nullable PersonName by) {}

    record ForwardedView(
            UUID request,
            String fileNumber,
            String partner,
            Instant sentAt,
            @Nullable Instant answeredAt,
            boolean late) {}
}

package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.Calling;
import org.shouwang.tracing.domain.CaseNotes;
import org.shouwang.tracing.domain.CaseNotes.HeldBy;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.Evidencing;
import org.shouwang.tracing.domain.PublicCalls.Text;
import org.shouwang.tracing.domain.StatementKind;
import org.shouwang.tracing.domain.Statements.Said;
import org.shouwang.tracing.web.TracingViews.CaseCard;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a tracer adds to a case; each answer is the case as it is then. */
@RestController
@RequestMapping("/api/tracing/cases/{id}")
class CaseNoteController {
    private final CaseNotes notes;
    private final Calling calling;
    private final Evidencing evidencing;
    private final CasePage page;

    CaseNoteController(CaseNotes notes, Calling calling, Evidencing evidencing, CasePage page) {
        this.notes = notes;
        this.evidencing = evidencing;
        this.calling = calling;
        this.page = page;
    }

    @PostMapping("/cards")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard addCard(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody CardForm form) {
        var held = new HeldBy(form.card(), form.from(), form.until(), form.evidence(), form.lent(), form.note());
        return page.card(caller, notes.addCard(caller, scope, id, held), scope);
    }

    @DeleteMapping("/cards/{holding}")
    @Allow(Permission.TRACE)
    CaseCard endCard(Caller caller, AreaScope scope, @PathVariable UUID id, @PathVariable UUID holding) {
        return page.card(caller, evidencing.endCard(caller, scope, id, holding), scope);
    }

    @PostMapping("/statements")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard addStatement(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody StatementForm form) {
        var said = new Said(form.kind(), form.began(), form.ended(), form.words(), form.companions());
        return page.card(caller, notes.addStatement(caller, scope, id, said), scope);
    }

    @DeleteMapping("/statements/{statement}")
    @Allow(Permission.TRACE)
    CaseCard removeStatement(Caller caller, AreaScope scope, @PathVariable UUID id, @PathVariable UUID statement) {
        return page.card(caller, notes.removeStatement(caller, scope, id, statement), scope);
    }

    @PostMapping("/public-calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard callThePublic(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody PublicCallForm form) {
        var text = new Text(
                form.line().strip(),
                form.vehicle().strip(),
                form.began(),
                form.ended(),
                form.words().strip());
        return page.card(caller, calling.call(caller, scope, id, text), scope);
    }

    @DeleteMapping("/public-calls/{call}")
    @Allow(Permission.TRACE)
    CaseCard withdrawCall(Caller caller, AreaScope scope, @PathVariable UUID id, @PathVariable UUID call) {
        return page.card(caller, calling.withdraw(caller, scope, id, call), scope);
    }

    /** @param lent whether it is somebody else's card */
    record CardForm(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z -]+") String card,

            @Nullable Instant from,
            @Nullable Instant until,
            @NotNull Evidence evidence,
            boolean lent,
            @Nullable @Size(max = 500) String note) {
        @Override
        public String toString() {
            return "CardForm[****]";
        }
    }

    record StatementForm(
            @NotNull StatementKind kind,
            @NotNull Instant began,
            @NotNull Instant ended,
            @NotBlank @Size(max = 1000) String words,
            @Nullable @Min(0) @Max(10_000) Integer companions) {
        @Override
        public String toString() {
            return "StatementForm[****]";
        }
    }

    record PublicCallForm(
            @NotBlank @Size(max = 40) String line,
            @NotNull @Size(max = 40) String vehicle,
            @NotNull Instant began,
            @NotNull Instant ended,
            @NotBlank @Size(max = 500) String words) {}
}

package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.AssistanceRequests.Incoming;
import org.shouwang.tracing.domain.CaseNotes;
import org.shouwang.tracing.domain.Crew;
import org.shouwang.tracing.domain.Forwarding;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.tracing.domain.RequestDirection;
import org.shouwang.tracing.web.TracingViews.CaseCard;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Crew, people outside the city, people on another list: said of a contact, and handed on where others have to find it. */
@RestController
@RequestMapping("/api/tracing/cases/{id}")
class MarkController {
    private final CaseNotes notes;
    private final Crew crew;
    private final Forwarding forwarding;
    private final CasePage page;

    MarkController(CaseNotes notes, Crew crew, Forwarding forwarding, CasePage page) {
        this.notes = notes;
        this.crew = crew;
        this.forwarding = forwarding;
        this.page = page;
    }

    /** Of a contact by its number in an answer. */
    @PostMapping("/marks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.TRACE)
    void markContact(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody MarkForm form) {
        notes.mark(caller, scope, id, form.contact(), form.kind(), form.set(), form.note());
    }

    /** Of whoever has this card, in an answer or not. */
    @PostMapping("/marked-cards")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard markCard(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody MarkedCardForm form) {
        return page.card(caller, notes.markCard(caller, scope, id, form.card(), form.kind(), form.note()), scope);
    }

    /** Of a driver or one of the crew who has no card. */
    @PostMapping("/crew")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard noteCrew(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody CrewForm form) {
        return page.card(caller, crew.note(caller, scope, id, form.kind(), form.words()), scope);
    }

    @DeleteMapping("/crew/{member}")
    @Allow(Permission.TRACE)
    CaseCard takeOffCrew(Caller caller, AreaScope scope, @PathVariable UUID id, @PathVariable UUID member) {
        return page.card(caller, crew.takeOff(caller, scope, id, member), scope);
    }

    @PostMapping("/forwardings")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard forwardContacts(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody ForwardingForm form) {
        var letter = new Incoming(
                id, RequestDirection.TO_THEM, form.fileNumber(), form.partner(), form.question(), form.due());
        return page.card(caller, forwarding.forward(caller, scope, id, form.contacts(), letter), scope);
    }

    record MarkForm(
            @Min(0) int contact,
            @NotNull MarkKind kind,
            boolean set,
            @Nullable @Size(max = 500) String note) {
        @Override
        public String toString() {
            return "MarkForm[****]";
        }
    }

    record MarkedCardForm(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z -]+") String card,

            @NotNull MarkKind kind,
            @Nullable @Size(max = 500) String note) {
        @Override
        public String toString() {
            return "MarkedCardForm[****]";
        }
    }

    /** @param words by whom they can be found: depot, staff number, shift */
    record CrewForm(
            @NotNull Crew.Kind kind,
            @NotBlank @Size(max = 500) String words) {
        @Override
        public String toString() {
            return "CrewForm[****]";
        }
    }

    /** @param contacts by number, each marked as outside the city */
    record ForwardingForm(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Min(0) Integer> contacts,
            @NotBlank @Size(max = 60) String fileNumber,
            @NotBlank @Size(max = 100) String partner,
            @NotBlank @Size(max = 2000) String question,
            @Nullable Instant due) {
        @Override
        public String toString() {
            return "ForwardingForm[****]";
        }
    }
}

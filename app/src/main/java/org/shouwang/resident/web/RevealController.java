package org.shouwang.resident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.CareNotes;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.Households.Sealed;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.web.NotReplayed;
import org.shouwang.vault.Disclosure;
import org.shouwang.vault.Disclosure.Disclosed;
import org.shouwang.vault.Disclosure.Reveal;
import org.shouwang.vault.Field;
import org.shouwang.vault.Revealed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One field of one person in clear, for a reason, which the person can see. */
@RestController
@RequestMapping("/api/resident/people")
class RevealController {
    private final Households households;
    private final Disclosure disclosure;
    private final Happenings happenings;

    RevealController(Households households, Disclosure disclosure, Happenings happenings) {
        this.households = households;
        this.disclosure = disclosure;
        this.happenings = happenings;
    }

    @PostMapping("/{id}/reveal")
    @NotReplayed
    @Allow(Permission.REVEAL)
    RevealView revealField(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody RevealForm form) {
        if (form.purpose() == Purpose.OTHER
                && (form.note() == null || form.note().isBlank())) {
            throw Invalid.field("note", "resident.purpose-note-needed");
        }
        var sealed = households.sealed(id, scope).orElseThrow(() -> new NotFound("person"));
        var shown = form.field() == RevealField.NOTE ? note(caller, sealed, id, form) : value(caller, sealed, form);
        happenings.add(
                sealed.household(),
                "REVEALED",
                Map.of("field", form.field(), "purpose", form.purpose()),
                caller.accountId(),
                form.note());
        return new RevealView(shown.value(), shown.until());
    }

    private Disclosed value(Caller caller, Sealed sealed, RevealForm form) {
        var subject = sealed.subjects().get(form.sealedAs());
        if (subject == null) {
            throw new NotFound("field");
        }
        return disclosure.reveal(reveal(caller, subject, sealed, form));
    }

    /** What somebody wrote about one kind of care. */
    private Disclosed note(Caller caller, Sealed sealed, UUID person, RevealForm form) {
        var need = form.need();
        if (need == null) {
            throw Invalid.field("need", "resident.need-unknown");
        }
        var note = households.careNote(person, need, sealed.path()).orElseThrow(() -> new NotFound("field"));
        return disclosure.reveal(reveal(caller, person, sealed, form), CareNotes.context(person, need), note);
    }

    private static Reveal reveal(Caller caller, UUID subject, Sealed sealed, RevealForm form) {
        return new Reveal(
                caller.accountId(),
                subject,
                sealed.path(),
                form.sealedAs(),
                form.purpose().name());
    }

    /** @param need whose note is meant, for {@code NOTE} */
    record RevealForm(
            @NotNull RevealField field,
            @NotNull Purpose purpose,
            @Nullable CareNeed need,
            @Nullable @Size(max = 200) String note) {
        Field sealedAs() {
            return Field.valueOf(field.name());
        }
    }

    enum RevealField {
        NAME,
        DOCUMENT,
        PHONE,
        RESIDENCE,
        ADDRESS,
        NOTE
    }

    enum Purpose {
        CONTACT,
        VERIFY,
        URGENT_CARE,
        DELIVERY,
        CORRECTION,
        OTHER
    }

    record RevealView(Revealed value, Instant until) {}
}

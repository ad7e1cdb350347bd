package org.shouwang.resident.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CheckedForm.CheckedMember;
import org.shouwang.resident.domain.CheckedForm.CheckedNeed;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.RegistrationForm.NeedForm;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;

/** Reads one person of a registration form. A person with any fault is null; the faults say why. */
final class MemberCheck {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final LocalDate today;
    private final boolean drill;
    private final Faults faults;

    MemberCheck(LocalDate today, boolean drill, Faults faults) {
        this.today = today;
        this.drill = drill;
        this.faults = faults;
    }

    @Nullable CheckedMember member(@Nullable MemberForm form, String at) {
        if (form == null) {
            faults.add(at, "member-needed");
            return null;
        }
        var name = name(form.name(), at + ".name");
        var document = document(form, at + ".document");
        var relation = faults.required(form.relation(), at + ".relation", "relation-needed");
        var phone = phone(form.phone(), at + ".phone");
        var residence = residence(form.registeredResidence(), at + ".registeredResidence");
        if (name == null || document == null || relation == null) {
            return null;
        }
        var born = born(form, document, at);
        var sex = document.sex() == null ? form.sex() : document.sex();
        faults.addIf(form.sex() != null && form.sex() != sex, at + ".sex", "sex-differs");
        var needs = needs(form.needs(), born, at + ".needs");
        return new CheckedMember(
                name, document, born, sex, relation, phone, form.guardian(), form.noGuardian(), residence, needs);
    }

    private @Nullable PersonName name(@Nullable String raw, String at) {
        var name = raw == null ? "" : Written.text(raw);
        if (faults.addIf(name.isEmpty(), at, "name-needed")
                || faults.addIf(name.length() > LONGEST_NAME, at, "name-too-long")
                || faults.addIf(
                        !name.matches("[\\p{L}\\p{M}·・.,'’ -]*\\p{L}[\\p{L}\\p{M}·・.,'’ -]*"), at, "name-characters")) {
            return null;
        }
        return new PersonName(name);
    }

    private @Nullable IdentityDocument document(MemberForm form, String at) {
        if (form.document() == null || form.document().kind() == null) {
            faults.add(at + ".kind", "document-kind-needed");
            return null;
        }
        return switch (IdentityDocuments.read(
                form.document().kind(), form.document().number(), today, drill)) {
            case IdentityDocument document -> document;
            case DocumentReading.Flaw flaw -> {
                faults.add(at + ".number", flaw.code());
                yield null;
            }
        };
    }

    /** What the document says counts; what was typed must not contradict it. Only without any document may it stay open. */
    private @Nullable LocalDate born(MemberForm form, IdentityDocument document, String at) {
        var typed = form.birthDate();
        var field = at + ".birthDate";
        if (document.born() != null) {
            faults.addIf(typed != null && !typed.equals(document.born()), field, "birth-date-differs");
            return document.born();
        }
        if (typed == null) {
            faults.addIf(document.kind() != IdentityDocumentKind.NONE, field, "birth-date-needed");
            return null;
        }
        faults.addIf(typed.isAfter(today), field, "document-born-in-future");
        faults.addIf(typed.isBefore(EARLIEST), field, "document-born-too-early");
        return typed;
    }

    private @Nullable PhoneNumber phone(@Nullable String raw, String at) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        var phone = Phones.read(raw);
        faults.addIf(phone.isEmpty(), at, "phone-format");
        return phone.orElse(null);
    }

    private @Nullable AddressText residence(@Nullable String raw, String at) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        faults.addIf(raw.length() > LONGEST_TEXT, at, "text-too-long");
        return new AddressText(Written.text(raw));
    }

    /** What was entered, and what the birth date says by itself. */
    private List<CheckedNeed> needs(@Nullable List<@Nullable NeedForm> forms, @Nullable LocalDate born, String at) {
        var byBirth = CareNeed.at(born, today);
        var seen = EnumSet.noneOf(CareNeed.class);
        var needs = new ArrayList<CheckedNeed>();
        for (int i = 0; forms != null && i < forms.size() && i < CareNeed.values().length; i++) {
            var form = forms.get(i);
            var field = at + "[" + i + "]";
            if (form == null || form.kind() == null) {
                faults.add(field + ".kind", "need-unknown");
                continue;
            }
            faults.addIf(form.note() != null && form.note().length() > LONGEST_TEXT, field + ".note", "text-too-long");
            if (!faults.addIf(!seen.add(form.kind()), field + ".kind", "need-twice")) {
                needs.add(new CheckedNeed(form.kind(), note(form.note())));
            }
        }
        faults.addIf(forms != null && forms.size() > CareNeed.values().length, at, "needs-too-many");
        byBirth.stream()
                .filter(seen::add)
                .map(kind -> new CheckedNeed(kind, null))
                .forEach(needs::add);
        return List.copyOf(needs);
    }

    private static @Nullable String note(@Nullable String raw) {
        return raw == null || raw.isBlank() ? null : Written.text(raw);
    }
}

package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.place.Places;
import org.shouwang.resident.domain.CheckedForm.CheckedMember;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a registration form: the household as a whole. {@link MemberCheck} reads each person. */
@Component
class FormCheck {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_MEMBERS = 30;
    private static final int CHILD = 14;
    private static final int ADULT = 18;

    private final Places places;
    private final Clock clock;
    private final boolean drill;

    FormCheck(Places places, Clock clock, @Value("${shouwang.drill:false}") boolean drill) {
        this.places = places;
        this.clock = clock;
        this.drill = drill;
    }

    /** Throws {@link org.shouwang.shared.Invalid} with every fault. A place outside the scope is as good as unknown. */
    CheckedForm check(RegistrationForm form, @Nullable AreaScope scope) {
        var faults = new Faults();
        var place = place(form, scope, faults);
        var pending = form.dwelling() == null && form.pendingAddress() != null
                ? form.pendingAddress().text()
                : null;
        var members = members(form.members(), faults);
        var phone = phone(form, faults);
        faults.addIf(isMissing(form.noticeVersion(), 20), "noticeVersion", "notice-needed");
        faults.throwIfAny();
        return new CheckedForm(
                Objects.requireNonNull(place),
                pending == null ? null : new AddressText(Written.text(pending)),
                phone,
                members,
                Objects.requireNonNull(form.noticeVersion()));
    }

    private @Nullable AreaPath place(RegistrationForm form, @Nullable AreaScope scope, Faults faults) {
        if (form.dwelling() != null) {
            var path = AreaPath.parse(form.dwelling())
                    .filter(places::isDwelling)
                    .filter(dwelling -> scope == null || scope.contains(dwelling));
            faults.addIf(path.isEmpty(), "dwelling", "dwelling-unknown");
            faults.addIf(form.pendingAddress() != null, "pendingAddress", "address-twice");
            return path.orElse(null);
        }
        var pending = faults.required(form.pendingAddress(), "dwelling", "dwelling-needed");
        if (pending == null) {
            return null;
        }
        faults.addIf(isMissing(pending.text(), 200), "pendingAddress.text", "address-text");
        var community = AreaPath.parse(Objects.requireNonNullElse(pending.community(), ""))
                .filter(path -> path.level() == AreaLevel.COMMUNITY && places.isRunning(path))
                .filter(path -> scope == null || scope.contains(path));
        faults.addIf(community.isEmpty(), "pendingAddress.community", "community-unknown");
        return community.orElse(null);
    }

    private @Nullable PhoneNumber phone(RegistrationForm form, Faults faults) {
        if (form.phone() == null || form.phone().isBlank()) {
            var reachable = Boolean.TRUE.equals(form.noPhone())
                    || (form.members() != null
                            && form.members().stream().anyMatch(member -> member != null && member.phone() != null));
            faults.addIf(!reachable, "phone", "phone-needed");
            return null;
        }
        var phone = Phones.read(form.phone());
        faults.addIf(phone.isEmpty(), "phone", "phone-format");
        return phone.orElse(null);
    }

    private List<CheckedMember> members(@Nullable List<@Nullable MemberForm> forms, Faults faults) {
        if (forms == null || forms.isEmpty()) {
            faults.add("members", "members-needed");
            return List.of();
        }
        if (faults.addIf(forms.size() > MOST_MEMBERS, "members", "members-too-many")) {
            return List.of();
        }
        var check = new MemberCheck(LocalDate.now(clock.withZone(ZONE)), drill, faults);
        var members = new ArrayList<@Nullable CheckedMember>();
        for (int i = 0; i < forms.size(); i++) {
            members.add(check.member(forms.get(i), "members[" + i + "]"));
        }
        checkTogether(members, faults);
        return members.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private void checkTogether(List<@Nullable CheckedMember> members, Faults faults) {
        var heads = members.stream()
                .filter(member -> member != null && member.relation() == Relation.HEAD)
                .count();
        faults.addIf(heads == 0 && !members.contains(null), "members", "head-needed");
        faults.addIf(heads > 1, "members", "head-twice");
        var numbers = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member != null) {
                var number = member.document().number();
                faults.addIf(
                        number != null && !numbers.add(number), "members[" + i + "].document.number", "document-twice");
                checkGuardian(members, i, member, faults);
            }
        }
    }

    private void checkGuardian(List<@Nullable CheckedMember> members, int i, CheckedMember member, Faults faults) {
        var today = LocalDate.now(clock.withZone(ZONE));
        var field = "members[" + i + "].guardian";
        if (member.guardian() == null) {
            faults.addIf(member.isYoungerThan(CHILD, today) && member.noGuardian() == null, field, "guardian-needed");
            return;
        }
        if (faults.addIf(member.guardian() < 0 || member.guardian() >= members.size(), field, "guardian-unknown")) {
            return;
        }
        var guardian = members.get(member.guardian());
        faults.addIf(
                member.guardian() == i || (guardian != null && guardian.isYoungerThan(ADULT, today)),
                field,
                "guardian-not-adult");
    }

    static boolean isMissing(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}

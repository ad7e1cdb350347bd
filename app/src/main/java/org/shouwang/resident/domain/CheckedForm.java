package org.shouwang.resident.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.RegistrationForm.NoGuardian;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;

/**
 * A registration form that was read and found right, in the types of the domain.
 *
 * @param place the dwelling, or while that is open the community
 * @param pendingAddress what was written for a building that isn't listed
 */
public record CheckedForm(
        AreaPath place,
        @Nullable AddressText pendingAddress,
        @Nullable PhoneNumber phone,
        List<CheckedMember> members,
        String noticeVersion) {

    public CheckedMember head() {
        return members.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst()
                .orElseThrow();
    }

    public Optional<LocalDate> oldestBorn() {
        return members.stream()
                .map(CheckedMember::bornIfKnown)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    public record CheckedMember(
            PersonName name,
            IdentityDocument document,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            Relation relation,
            @Nullable PhoneNumber phone,
            @Nullable Integer guardian,
            @Nullable NoGuardian noGuardian,
            @Nullable AddressText registeredResidence,
            List<CheckedNeed> needs) {

        Optional<LocalDate> bornIfKnown() {
            return Optional.ofNullable(born);
        }

        public boolean isYoungerThan(int years, LocalDate today) {
            return born != null && born.isAfter(today.minusYears(years));
        }

        public Set<CareNeed> needKinds() {
            return needs.stream().map(CheckedNeed::kind).collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    /** @param note what helps whoever brings the help; sealed like a name */
    public record CheckedNeed(CareNeed kind, @Nullable String note) {
        @Override
        public String toString() {
            return kind.name();
        }
    }
}

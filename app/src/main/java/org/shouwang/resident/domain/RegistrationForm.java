package org.shouwang.resident.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a household lives, who lives there and who needs care, as it was entered: request and command at once. Nothing
 * in it is trusted before {@link FormCheck} has read it.
 *
 * @param dwelling path of the dwelling; either this or the pending address
 * @param pendingAddress for whoever doesn't find their building
 * @param phone of the household
 * @param noPhone nobody here has one
 * @param noticeVersion the privacy notice that was shown
 */
public record RegistrationForm(
        @Nullable String dwelling,
        @Nullable PendingAddressForm pendingAddress,
        @Nullable String phone,
        @Nullable List<@Nullable MemberForm> members,
        @Nullable Boolean noPhone,
        @Nullable String noticeVersion) {

    @Override
    public String toString() {
        return "RegistrationForm[****]";
    }

    public record PendingAddressForm(
            @Nullable String community, @Nullable String text) {
        @Override
        public String toString() {
            return "PendingAddressForm[****]";
        }
    }

    /**
     * @param guardian index of the member who answers for a child
     * @param noGuardian why a child has none here
     */
    public record MemberForm(
            @Nullable String name,
            @Nullable DocumentForm document,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable Relation relation,
            @Nullable String phone,
            @Nullable Integer guardian,
            @Nullable NoGuardian noGuardian,
            @Nullable String registeredResidence,
            @Nullable List<@Nullable NeedForm> needs) {
        @Override
        public String toString() {
            return "MemberForm[****]";
        }
    }

    public record DocumentForm(
            @Nullable IdentityDocumentKind kind, @Nullable String number) {
        @Override
        public String toString() {
            return "DocumentForm[****]";
        }
    }

    public record NeedForm(
            @Nullable CareNeed kind, @Nullable String note) {
        @Override
        public String toString() {
            return "NeedForm[****]";
        }
    }

    /** Why a child lives here without the person who answers for it. */
    public enum NoGuardian {
        GUARDIAN_AWAY,
        GUARDIAN_ISOLATED,
        WITH_RELATIVES,
        OTHER
    }
}

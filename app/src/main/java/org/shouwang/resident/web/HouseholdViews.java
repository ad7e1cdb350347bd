package org.shouwang.resident.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.HouseholdState;
import org.shouwang.resident.domain.IdentityDocumentKind;
import org.shouwang.resident.domain.PeopleSearch.Why;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.domain.Sex;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;

/** What the desk sees of households and people: names and numbers masked. */
final class HouseholdViews {
    private HouseholdViews() {}

    record HouseholdRow(
            UUID id,
            String address,
            AreaPath path,
            PersonName head,
            int members,
            Set<CareNeed> needs,
            HouseholdState state,
            Instant registeredAt,
            boolean onBehalf) {}

    /**
     * @param pendingAddress what was written for a building that isn't listed, masked
     * @param looks how often somebody looked in the last thirty days
     */
    record HouseholdCard(
            UUID id,
            String number,
            String address,
            AreaPath path,
            @Nullable AddressText pendingAddress,
            HouseholdState state,
            @Nullable UUID mergedInto,
            List<HouseholdMemberCard> members,
            @Nullable PhoneNumber phone,
            Instant registeredAt,
            boolean onBehalf,
            List<ThreadEntry> thread,
            int looks,
            @Nullable LookView lastLook) {}

    /** @param notes kinds of care about which something is written; it is revealed like a number */
    record HouseholdMemberCard(
            UUID personId,
            PersonName name,
            IdentityDocumentKind documentKind,
            @Nullable DocumentNumber document,
            @Nullable Integer age,
            @Nullable Sex sex,
            Relation relation,
            @Nullable PhoneNumber phone,
            Set<CareNeed> needs,
            Set<CareNeed> notes) {}

    /** @param who masked, with the role; {@code what} and {@code purpose} in the reader's language */
    record LookView(Instant at, String who, String what, String purpose) {}

    record PersonRow(
            UUID personId,
            UUID householdId,
            PersonName name,
            @Nullable Sex sex,
            @Nullable Integer age,
            String address,
            @Nullable DocumentNumber document,
            @Nullable PhoneNumber phone,
            Why why) {}
}

package org.shouwang.resident.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules may look at, gathered before any of them speaks.
 *
 * @param entered what this household entered itself
 * @param known what other records say; may never decide what the household is asked
 */
public record ReviewFacts(Entered entered, Known known) {

    /**
     * @param withoutDocument index of each person older than an infant without a document
     * @param unguarded index of each child that nobody here answers for
     */
    public record Entered(int people, boolean addressPending, List<Integer> withoutDocument, List<Integer> unguarded) {}

    /**
     * @param elsewhere index of each person who is registered at another place
     * @param here index of each person who is registered at this place already
     * @param otherName index of each person whose document is on record with another name
     * @param phoneHouseholds the most households that share one of the phones
     * @param inDwelling households at this dwelling already
     * @param byActor registrations by the same volunteer within a day; null for a household's own
     */
    public record Known(
            List<Integer> elsewhere,
            List<Integer> here,
            List<Integer> otherName,
            int phoneHouseholds,
            int inDwelling,
            @Nullable Integer byActor) {}
}

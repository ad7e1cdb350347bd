package org.shouwang.resident.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which households of an area. Without a state: all but those merged into others.
 *
 * @param needs the household has somebody with each of them
 * @param asked a question to it is open
 */
public record HouseholdFilter(@Nullable HouseholdState state, Set<CareNeed> needs, boolean asked) {

    public static HouseholdFilter of(
            @Nullable HouseholdState state, @Nullable CareNeed need, boolean over70, boolean asked) {
        var needs = EnumSet.noneOf(CareNeed.class);
        if (need != null) {
            needs.add(need);
        }
        if (over70) {
            needs.add(CareNeed.OVER_70);
        }
        return new HouseholdFilter(state, needs, asked);
    }
}

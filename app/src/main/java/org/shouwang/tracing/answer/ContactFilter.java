package org.shouwang.tracing.answer;

import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;
import org.shouwang.shared.AreaPath;

/**
 * Which contacts are wanted.
 *
 * @param grade null for all but companions, who are no contacts
 * @param order 1 or 2; null for contacts alone, since the second order takes longer
 * @param minutes together in all, at least
 * @param cases of the look-up whom they met themselves, at least
 * @param district where they are registered
 */
public record ContactFilter(
        @Nullable Tier tier,
        @Nullable Grade grade,
        @Nullable Integer order,
        int minutes,
        int cases,
        @Nullable AreaPath district) {

    public int orders() {
        return (order != null && order > 1) || grade == Grade.CONTACT_OF_CONTACT ? 2 : 1;
    }

    public boolean keeps(Met one) {
        return (tier == null || one.tier() == tier)
                && (grade == null ? one.grade() != Grade.COMPANION : one.grade() == grade)
                && (order == null || one.order() == order)
                && one.minutes() >= minutes
                && (cases <= 1 || one.cases().size() >= cases);
    }
}

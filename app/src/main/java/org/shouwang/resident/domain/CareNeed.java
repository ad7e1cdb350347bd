package org.shouwang.resident.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the community looks after somebody in particular. {@code OVER_70} and {@code INFANT} follow from the birth date. */
public enum CareNeed {
    CHRONIC_MEDICINE,
    PREGNANT,
    DIALYSIS,
    CHEMOTHERAPY,
    BEDRIDDEN,
    DISABLED,
    DIET,
    LIVES_ALONE,
    CARER_AWAY,
    NO_SMARTPHONE,
    INFANT,
    OVER_70;

    private static final int OLD = 70;
    private static final int INFANT_UNTIL = 3;

    /** What the birth date alone says. */
    static Set<CareNeed> at(@Nullable LocalDate born, LocalDate today) {
        var needs = EnumSet.noneOf(CareNeed.class);
        if (born != null && !born.isAfter(oldSince(today))) {
            needs.add(OVER_70);
        }
        if (born != null && born.isAfter(infantUntil(today))) {
            needs.add(INFANT);
        }
        return needs;
    }

    /** Whoever was born on this day or before is over 70. */
    static LocalDate oldSince(LocalDate today) {
        return today.minusYears(OLD);
    }

    /** Whoever was born on this day or before is no infant any more. */
    static LocalDate infantUntil(LocalDate today) {
        return today.minusYears(INFANT_UNTIL);
    }
}

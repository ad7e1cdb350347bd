package org.shouwang.resident.domain;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** In tests nobody is drawn by luck: a household without doubt passes, unless a policy has every one looked at again. */
@Component
@Primary
class NoSecondLooks extends SecondLookLot {
    private static final int LAST_LOT = 999;

    NoSecondLooks() {
        super("");
    }

    @Override
    int draw(CheckedForm form) {
        return LAST_LOT;
    }
}

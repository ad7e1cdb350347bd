package org.shouwang.tracing.web;

import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.transfer.Exportable.Column;
import org.shouwang.shared.transfer.Exportable.Wanted;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.LookUps;
import org.springframework.stereotype.Component;

/** What files of a look-up have in common: which one it is, that it must be open, and its number under the rows. */
@Component
class LookUpFile {
    static final String LOOK_UP = "lookUp";

    private final Shown shown;
    private final LookUps lookUps;

    LookUpFile(Shown shown, LookUps lookUps) {
        this.shown = shown;
        this.lookUps = lookUps;
    }

    /** Puts on record that somebody took it away. */
    LookUp open(Wanted wanted, String what) {
        return shown.open(wanted.reader(), id(wanted), wanted.scope(), what);
    }

    /** On the record of the people whose movements it holds. */
    void showsCases(Wanted wanted, LookUp lookUp) {
        shown.cases(wanted.reader(), lookUp);
    }

    Optional<Column> reference(Wanted wanted) {
        var number = lookUps.require(id(wanted), wanted.scope()).number();
        return Optional.of(new Column("查询编号：" + number, "Look-up: " + number));
    }

    private static UUID id(Wanted wanted) {
        return new Filters(wanted.filters()).id(LOOK_UP);
    }
}

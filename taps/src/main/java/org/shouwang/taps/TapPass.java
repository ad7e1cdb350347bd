package org.shouwang.taps;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.Columns;
import org.shouwang.taps.table.Row;
import org.shouwang.taps.table.Table;

/** One walk through a file: what can be read goes to the sorter, the rest to the refused rows. */
final class TapPass implements Table.Taker {
    private static final long AN_HOUR = 3_600;

    private final TapImport what;
    private final TapSorter sorter;
    private final TapImport.Refused refused;
    private final Map<Refusal, Long> reasons = new EnumMap<>(Refusal.class);
    private @Nullable RowReader reader;
    private long rows;
    private long otherKinds;
    private long late;
    private long latest;

    TapPass(TapImport what, TapSorter sorter, TapImport.Refused refused) {
        this.what = what;
        this.sorter = sorter;
        this.refused = refused;
    }

    @Override
    public void columns(Columns columns) throws IOException {
        reader = new RowReader(what.mapping(), new Cells(what.mapping(), columns), what.known(), what.span());
    }

    @Override
    public void row(Row row) throws IOException {
        rows++;
        try {
            var tap = Objects.requireNonNull(reader).tap(row);
            if (tap.isPresent()) {
                add(tap.get());
            } else {
                otherKinds++;
            }
        } catch (RowRefused e) {
            reasons.merge(e.refusal(), 1L, Long::sum);
            refused.refuse(row.line(), row.text(), e.refusal());
        }
    }

    private void add(ReadTap tap) throws IOException {
        late += tap.at() < latest - AN_HOUR ? 1 : 0;
        latest = Math.max(latest, tap.at());
        sorter.add(tap);
    }

    /** After the sorter has given everything away. */
    ImportCounts counts(TapSorter.Drained drained) {
        var all = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new ImportCounts(
                rows, drained.taken(), otherKinds, drained.duplicates(), all, reasons, drained.withoutVehicle(), late);
    }
}

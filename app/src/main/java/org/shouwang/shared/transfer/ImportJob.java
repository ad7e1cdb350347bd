package org.shouwang.shared.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/** One file that somebody brought, how far it has come, and what it holds. */
public record ImportJob(
        UUID id,
        UUID owner,
        String list,
        Format format,
        AreaPath area,
        String language,
        UUID file,
        String checksum,
        ImportState state,
        @Nullable Long rowsTotal,
        long rowsDone,
        Totals totals,
        List<Fault> faults,
        @Nullable Long rowsKept,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt) {

    Importable.Commission commission() {
        return new Importable.Commission(id, area, owner, createdAt);
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** Every row is one of the three. */
    public record Totals(long fresh, long known, long wrong) {
        static final Totals NONE = new Totals(0, 0, 0);

        public long rows() {
            return fresh + known + wrong;
        }

        Totals plus(Importable.Kind kind) {
            return switch (kind) {
                case NEW -> new Totals(fresh + 1, known, wrong);
                case KNOWN -> new Totals(fresh, known + 1, wrong);
                case WRONG -> new Totals(fresh, known, wrong + 1);
            };
        }
    }

    /** @param row as a spreadsheet counts */
    public record Fault(long row, String column, String code) {}
}

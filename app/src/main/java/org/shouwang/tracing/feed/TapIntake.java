package org.shouwang.tracing.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.transfer.ImportRefused;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Content;
import org.shouwang.shared.transfer.Importable.FileIntake;
import org.shouwang.shared.transfer.Importable.Judged;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.taps.ImportCounts;
import org.shouwang.taps.ReadTap;
import org.shouwang.taps.TapImport;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Sources;

/** Reads one file of taps. Those refused come first, the rest in order of time, sorted in pieces on disk. */
final class TapIntake implements FileIntake {
    private static final Pattern CARD = Pattern.compile("[0-9A-Za-z -]{4,40}");
    private static final long MOST_TAPS = 5_000_000;

    private final TapImport format;
    private final TapTaking taking;
    private final String list;
    private final Commission commission;
    private final boolean forGood;
    private final List<ReadTap> taps = new ArrayList<>();
    private long taken;
    private @Nullable ImportCounts counts;

    TapIntake(TapImport format, TapTaking taking, String list, Commission commission, boolean forGood) {
        this.format = format;
        this.taking = taking;
        this.list = list;
        this.commission = commission;
        this.forGood = forGood;
    }

    @Override
    public void read(Content content, Judged each) throws IOException {
        var scratch = Files.createTempDirectory("taps-");
        try {
            read(content, each, scratch);
        } catch (FileRefused e) {
            throw e.reason() == FileRefused.Reason.DAMAGED ? ImportRefused.unreadable() : ImportRefused.heading();
        } finally {
            Files.delete(scratch);
        }
    }

    private void read(Content content, Judged each, Path scratch) throws IOException {
        var all = format.run(
                Sources.of(content::open),
                (line, row, why) -> each.row(
                        new Row(line, Map.of(TapFileImport.ROW, row)),
                        Outcome.wrong(TapFileImport.ROW, "tracing.tap-" + why.code())),
                scratch,
                tap -> judge(tap, each));
        for (var copy = 0L; copy < all.duplicates(); copy++) {
            each.row(new Row(0, Map.of()), Outcome.KNOWN);
        }
        counts = all;
    }

    private void judge(ReadTap tap, Judged each) throws IOException {
        var fault = fault(tap);
        if (fault != null) {
            var cells = Stream.of(tap.card(), Instant.ofEpochSecond(tap.at()), tap.line(), tap.vehicle())
                    .map(cell -> Objects.toString(cell, ""))
                    .collect(Collectors.joining(","));
            each.row(new Row(tap.row(), Map.of(TapFileImport.ROW, cells)), Outcome.wrong(TapFileImport.ROW, fault));
            return;
        }
        if (++taken > MOST_TAPS) {
            throw ImportRefused.tooLarge();
        }
        if (forGood) {
            taps.add(tap);
        }
        each.row(new Row(tap.row(), Map.of()), Outcome.NEW);
    }

    private static @Nullable String fault(ReadTap tap) {
        if (!CARD.matcher(tap.card()).matches()) {
            return "tracing.ride-card";
        }
        return tap.line() == null && tap.vehicle() == null ? "tracing.tap-place-missing" : null;
    }

    @Override
    public void store() {
        taking.store(taps, commission.job());
        taps.clear();
        if (counts != null) {
            taking.finish(commission, list, counts);
        }
    }
}

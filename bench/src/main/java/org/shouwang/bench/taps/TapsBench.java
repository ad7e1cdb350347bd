package org.shouwang.bench.taps;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.bench.server.Folders;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceIndex;
import org.shouwang.taps.ImportCounts;
import org.shouwang.taps.Known;
import org.shouwang.taps.ReadTap;
import org.shouwang.taps.Span;
import org.shouwang.taps.TapImport;
import org.shouwang.taps.TapMapping;
import org.shouwang.taps.table.Sources;

/**
 * A made-up month with all kinds of trouble, whose outcome is known row by row; and real taps of Shenzhen if there are some:
 * the file that {@code SHOUWANG_TAPS} names, or the slice in the folder of shared data beside this one.
 */
public final class TapsBench implements Bench {
    private static final Path REAL = Path.of("../shared/data/taps/shenzhen_2018-09-01_slice.csv.gz");
    private static final LocalDate REAL_DAY = LocalDate.of(2018, 9, 1);
    private static final String REAL_COUNTS = BadMonth.counts(37_000, 18_118, 18_881, 1, 0);
    private static final TapMapping SHENZHEN = TapMapping.of(TapMapping.Preset.SHENZHEN);
    private static final double LEAST_ROWS_A_SECOND = 100_000;
    private static final int RIDE = 20 * 60;

    private final int rows;

    /** @param size 2M, 10M: rows of the made-up month */
    public TapsBench(String size) {
        rows = Integer.parseInt(size.replaceAll("M$", "")) * 1_000_000;
    }

    @Override
    public Verdict run(boolean full) throws Exception {
        var folder = Files.createTempDirectory("shouwang-taps-");
        try {
            var month = month(folder);
            var real = real();
            var seen = real.isPresent() ? shenzhen(real.get(), folder) : "no real file here";
            return Verdict.of(month.pass() && !seen.startsWith("!"), month.summary() + "; " + seen);
        } finally {
            Folders.delete(folder);
        }
    }

    private Verdict month(Path folder) throws IOException {
        var file = folder.resolve("month.csv");
        var made = new BadMonth();
        made.write(file, rows);
        var last = new AtomicLong();
        var backwards = new AtomicLong();
        var before = processorTime();
        var began = System.nanoTime();
        var counts = read(file, BadMonth.FIRST, BadMonth.DAYS, folder, tap -> {
            backwards.addAndGet(tap.at() < last.get() ? 1 : 0);
            last.set(tap.at());
        });
        var wall = (System.nanoTime() - began) / 1e9;
        var processor = (processorTime() - before) / 1e9;
        System.out.println(words(counts));
        System.out.println(counts.reasons() + ", late " + counts.late());
        var speed = counts.rows() / processor;
        var right = words(counts).equals(made.expected()) && backwards.get() == 0;
        return Verdict.of(
                right && speed >= LEAST_ROWS_A_SECOND,
                "%,d rows (%,d MB, GB 18030) in %.1f s, %,.0f rows a CPU-second, in order of time, %s"
                        .formatted(
                                counts.rows(),
                                Files.size(file) >> 20,
                                wall,
                                speed,
                                right ? "every row accounted for" : "NOT as it was made: " + made.expected()));
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static ImportCounts read(Path file, LocalDate first, int days, Path folder, TapImport.Taker taker)
            throws IOException {
        var span = Span.ofDays(first, first.plusDays(days - 1L), SHENZHEN.zone());
        return new TapImport(SHENZHEN, Known.ANYTHING, span).run(Sources.of(file), Writer.nullWriter(), folder, taker);
    }

    private static Optional<Path> real() {
        var named = System.getenv("SHOUWANG_TAPS");
        var file = named == null ? REAL : Path.of(named);
        return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
    }

    /** Who tapped in the same vehicle within an assumed ride of twenty minutes: how dense real taps are. */
    private static String shenzhen(Path file, Path folder) throws IOException {
        var numbers = new Numbers();
        try (var index = PresenceIndex.open(folder.resolve("index"), SHENZHEN.zone())) {
            var rides = new ArrayList<Presence>();
            var counts = read(file, REAL_DAY, 1, folder, tap -> {
                if (tap.vehicle() != null) {
                    rides.add(Presence.of(numbers.card(tap), numbers.vehicle(tap.vehicle()), tap.at(), RIDE));
                }
            });
            index.add(rides);
            var view = index.view();
            var met = rides.stream()
                    .mapToLong(ride -> view.contacts(List.of(new Case(ride.person(), ride.start(), ride.end())), 1)
                            .size())
                    .sum();
            var right = words(counts).equals(REAL_COUNTS) || System.getenv("SHOUWANG_TAPS") != null;
            return "%sreal taps: %s, %,d vehicles, %.1f contacts a tap if a ride takes 20 min"
                    .formatted(right ? "" : "!", words(counts), numbers.vehicles(), met / (double) rides.size());
        }
    }

    private static String words(ImportCounts counts) {
        return BadMonth.counts(
                counts.rows(), counts.taken(), counts.otherKinds(), counts.duplicates(), counts.refused());
    }

    private static final class Numbers {
        private final HashMap<String, Integer> cards = new HashMap<>();
        private final HashMap<String, Integer> vehicles = new HashMap<>();

        int card(ReadTap tap) {
            return cards.computeIfAbsent(tap.card(), _ -> cards.size());
        }

        int vehicle(String vehicle) {
            return vehicles.computeIfAbsent(vehicle, _ -> vehicles.size());
        }

        int vehicles() {
            return vehicles.size();
        }
    }
}

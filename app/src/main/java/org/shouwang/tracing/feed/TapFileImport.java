package org.shouwang.tracing.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.policy.Policies;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Format;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.taps.Known;
import org.shouwang.taps.Span;
import org.shouwang.taps.TapImport;
import org.shouwang.taps.TapMapping;
import org.shouwang.tracing.domain.TracingPolicy;

/** Cards held to validators, as an operator hands them out: who boarded what and when, packed or not. */
final class TapFileImport implements Importable {
    static final String ROW = "row";
    private static final long MOST_BYTES = 200L << 20;

    private final String list;
    private final Supplier<TapMapping> mapping;
    private final TapTaking taking;
    private final Policies policies;

    /** @param mapping what counts now; refused when there is none */
    TapFileImport(String list, Supplier<TapMapping> mapping, TapTaking taking, Policies policies) {
        this.list = list;
        this.mapping = mapping;
        this.taking = taking;
        this.policies = policies;
    }

    @Override
    public String list() {
        return list;
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return columns("card", "time", "line", "vehicle", "boarded", "alighted", "alighted-time", "amount");
    }

    private static List<Column> columns(String... names) {
        return List.of(names).stream()
                .map(name -> new Column(name, name, name, false))
                .toList();
    }

    @Override
    public List<List<String>> examples() {
        return List.of(
                List.of("31004021 7788", "2026-03-01 07:32:10", "26", "苏K 12417", "", "", "", "2.00"),
                List.of("31004021 9912", "2026-03-01 07:36:41", "26", "苏K 12417", "", "", "2026-03-01 07:50:02", ""));
    }

    @Override
    public List<Column> faultColumns() {
        return List.of(new Column(ROW, "原来写的", "As it stood there", false));
    }

    @Override
    public long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public Optional<Format> format(@Nullable String mediaType) {
        return Optional.of(Format.CSV);
    }

    @Override
    public void check(AreaPath area) {
        requireNonNull(mapping.get());
    }

    @Override
    public FileIntake open(Commission commission, boolean forGood) {
        var reach = Reach.of(commission, policies.current(TracingPolicy.class).keepDays());
        var span = new Span(
                reach.oldest().getEpochSecond(), reach.withClocksAhead().getEpochSecond());
        return new TapIntake(new TapImport(mapping.get(), Known.ANYTHING, span), taking, list, commission, forGood);
    }

    @Override
    public long undo(Commission commission) {
        taking.undo(commission.job());
        return 0;
    }
}

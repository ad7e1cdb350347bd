package org.shouwang.tracing.feed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.presence.TapLog;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Format;
import org.shouwang.shared.transfer.ImportRefused;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.taps.gtfs.GtfsFault;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.tracing.domain.TracingRefused;
import org.shouwang.tracing.rides.Networks;
import org.shouwang.tracing.rides.RideDays;
import org.springframework.stereotype.Component;

/** A timetable in GTFS; its rows are trips, and those that contradict the rest are named. */
@Component
class NetworkImport implements Importable {
    private static final String FILE = "file";
    private static final String SUBJECT = "subject";

    private final Networks networks;
    private final RideDays days;
    private final TapLog taps;

    NetworkImport(Networks networks, RideDays days, TapLog taps) {
        this.networks = networks;
        this.days = days;
        this.taps = taps;
    }

    @Override
    public String list() {
        return "network";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column(FILE, "文件", "File", false), new Column(SUBJECT, "哪一列或哪一班", "Column or trip", false));
    }

    @Override
    public List<List<String>> examples() {
        return List.of();
    }

    @Override
    public Optional<Format> format(@Nullable String mediaType) {
        return Optional.of(Format.CSV);
    }

    @Override
    public void check(AreaPath area) {}

    @Override
    public FileIntake open(Commission commission, boolean forGood) {
        return new Timetable(commission);
    }

    @Override
    public long undo(Commission commission) {
        networks.remove(commission.job());
        days.want(taps.days());
        return 0;
    }

    private final class Timetable implements FileIntake {
        private final Commission commission;
        private Networks.@Nullable Read read;

        Timetable(Commission commission) {
            this.commission = commission;
        }

        @Override
        public void read(Content content, Judged each) throws IOException {
            var found = open(content);
            for (var fault : found.feed().faults()) {
                each.row(row(fault), Outcome.wrong(FILE, "tracing.gtfs-" + fault.code()));
            }
            for (var trip = 0; trip < found.feed().trips().size(); trip++) {
                each.row(new Row(0, Map.of()), Outcome.NEW);
            }
            read = found;
        }

        private Row row(GtfsFault fault) {
            return new Row(fault.line(), Map.of(FILE, fault.file(), SUBJECT, fault.subject()));
        }

        private Networks.Read open(Content content) throws IOException {
            try (var bytes = content.open()) {
                var zip = bytes.readAllBytes();
                Unpacked.check(zip);
                var found = Networks.read(zip);
                if (found.network().patterns() == 0) {
                    throw TracingRefused.emptyNetwork();
                }
                return found;
            } catch (FileRefused e) {
                throw e.reason() == FileRefused.Reason.DAMAGED
                        ? ImportRefused.unreadable()
                        : TracingRefused.notGtfs(e.subject());
            }
        }

        @Override
        public void store() {
            var whole = read;
            if (whole != null) {
                networks.add(commission.job(), whole, commission.by());
                days.want(taps.days());
            }
        }
    }
}

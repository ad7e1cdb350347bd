package org.shouwang.taps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.taps.table.Source;

/** An import into memory. */
record Imported(ImportCounts counts, List<ReadTap> taps, String refused) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Span MARCH = Span.ofDays(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31), ZONE);
    static final String HEADER = "card,time,line,vehicle,boarded,alighted,alighted-time,amount\n";

    static final Known SMALL_TOWN = new Known() {
        @Override
        public boolean line(String line) {
            return line.equals("7");
        }

        @Override
        public boolean vehicle(String vehicle) {
            return vehicle.equals("V1");
        }

        @Override
        public boolean stop(String stop) {
            return stop.equals("S1") || stop.equals("S2");
        }
    };

    static Imported of(TapImport what, byte[] file, Path scratch) throws IOException {
        return of(what, () -> new ByteArrayInputStream(file), scratch);
    }

    static Imported of(TapImport what, Source file, Path scratch) throws IOException {
        var taps = new ArrayList<ReadTap>();
        var refused = new StringWriter();
        var counts = what.run(file, refused, scratch, taps::add);
        return new Imported(counts, taps, refused.toString());
    }

    static Imported generic(String rows, Path scratch) throws IOException {
        var mapping = TapMapping.of(TapMapping.Preset.GENERIC);
        return of(
                new TapImport(mapping, Known.ANYTHING, MARCH),
                (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                scratch);
    }
}

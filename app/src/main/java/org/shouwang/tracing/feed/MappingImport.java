package org.shouwang.tracing.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Format;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.taps.MappingFile;
import org.shouwang.taps.MappingRefused;
import org.shouwang.tracing.rides.TapMappings;
import org.springframework.stereotype.Component;

/** How this city's operator writes its taps down: one row, right or wrong in so many points. */
@Component
class MappingImport implements Importable {
    private static final String POINT = "point";
    private static final long MOST_BYTES = 64 << 10;

    private final TapMappings mappings;

    MappingImport(TapMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public String list() {
        return "tap-mapping";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column(POINT, "哪一项", "Point", false));
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
    public long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public void check(AreaPath area) {}

    @Override
    public FileIntake open(Commission commission, boolean forGood) {
        return new Mapping(commission);
    }

    @Override
    public long undo(Commission commission) {
        mappings.remove(commission.job());
        return 0;
    }

    private final class Mapping implements FileIntake {
        private final Commission commission;
        private @Nullable String text;

        Mapping(Commission commission) {
            this.commission = commission;
        }

        @Override
        public void read(Content content, Judged each) throws IOException {
            try (var bytes = content.open()) {
                var whole = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                MappingFile.read(new StringReader(whole));
                each.row(new Row(1, Map.of()), Outcome.NEW);
                text = whole;
            } catch (MappingRefused e) {
                for (var fault : e.faults()) {
                    each.row(new Row(1, Map.of(POINT, fault)), Outcome.wrong(POINT, "tracing.mapping-fault"));
                }
            }
        }

        @Override
        public void store() {
            if (text != null) {
                mappings.add(commission.job(), text, commission.by());
            }
        }
    }
}

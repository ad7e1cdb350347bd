package org.shouwang.taps;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.Columns;
import org.shouwang.taps.table.TableFormat;

/**
 * A mapping as a text of keys and values, the format of {@link java.util.Properties} in UTF-8. Keys: {@code charset} ({@code auto}),
 * {@code separator} (a character, {@code tab}), {@code header} ({@code yes}, {@code no}), {@code zone}, {@code times} and
 * {@code kinds} (lists with {@code |} between), {@code amount.digits}, and {@code column.card}, {@code column.time} and so on for
 * each {@link Column} that the file has. A key that nobody knows is a fault, as a misspelt one would otherwise be a silent one.
 */
public final class MappingFile {
    private static final Pattern LIST = Pattern.compile("\\s*\\|\\s*");
    private static final String COLUMN = "column.";
    private static final Set<String> KEYS =
            Set.of("charset", "separator", "header", "zone", "times", "kinds", "amount.digits");

    private final MappingText text;
    private final List<String> faults = new ArrayList<>();

    private MappingFile(MappingText text) {
        this.text = text;
        text.twice().forEach(key -> faults.add(key + ": twice"));
    }

    /** @throws MappingRefused naming every fault */
    public static TapMapping read(Reader text) throws IOException {
        return new MappingFile(MappingText.read(text)).mapping();
    }

    static TapMapping shipped(TapMapping.Preset preset) {
        var name = preset.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var file = Objects.requireNonNull(MappingFile.class.getResourceAsStream(name));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TapMapping mapping() throws MappingRefused {
        var format = new TableFormat(charset(), separator(), header());
        var columns = columns(format.header());
        var zone = zone();
        var times = times();
        var kinds = kinds(columns);
        var digits = digits();
        text.stringPropertyNames().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith(COLUMN))
                .sorted()
                .forEach(key -> faults.add(key + ": unknown key"));
        if (!faults.isEmpty()) {
            throw new MappingRefused(faults);
        }
        return new TapMapping(format, columns, zone, times, kinds, digits);
    }

    private String value(String key, String otherwise) {
        return text.getProperty(key, otherwise).strip();
    }

    private <T> T parsed(String key, String value, T otherwise, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(key + ": unknown");
            return otherwise;
        }
    }

    private @Nullable Charset charset() {
        var name = value("charset", "auto");
        return name.equals("auto") ? null : parsed("charset", name, StandardCharsets.UTF_8, Charset::forName);
    }

    private char separator() {
        var separator = text.getProperty("separator", ",");
        if (separator.strip().equals("tab")) {
            return '\t';
        }
        if (separator.length() != 1 || !TableFormat.separates(separator.charAt(0))) {
            faults.add("separator: not one character");
            return ',';
        }
        return separator.charAt(0);
    }

    private boolean header() {
        return yes("header", "yes");
    }

    private boolean yes(String key, String otherwise) {
        var word = value(key, otherwise);
        if (!word.equals("yes") && !word.equals("no")) {
            faults.add(key + ": neither yes nor no");
        }
        return word.equals("yes");
    }

    private ZoneId zone() {
        if (value("zone", "").isEmpty()) {
            faults.add("zone: missing");
        }
        return parsed("zone", value("zone", "UTC"), ZoneId.of("UTC"), name -> ZoneId.of(name.isEmpty() ? "UTC" : name));
    }

    private List<String> times() {
        var times = list("times");
        if (times.isEmpty()) {
            faults.add("times: missing");
        }
        if (!times.stream().allMatch(Times::isPattern)) {
            faults.add("times: unknown");
        }
        return times;
    }

    private Set<String> kinds(Map<Column, String> columns) {
        var kinds = list("kinds");
        if (kinds.isEmpty() == columns.containsKey(Column.KIND)) {
            faults.add(kinds.isEmpty() ? "kinds: missing" : "column.kind: missing");
        }
        return Set.copyOf(kinds);
    }

    private List<String> list(String key) {
        return LIST.splitAsStream(value(key, ""))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private int digits() {
        var digits = value("amount.digits", "0");
        if (!digits.matches("[0-" + TapMapping.MOST_DIGITS + "]")) {
            faults.add("amount.digits: not 0 to " + TapMapping.MOST_DIGITS);
            return 0;
        }
        return Integer.parseInt(digits);
    }

    private Map<Column, String> columns(boolean header) {
        var columns = new EnumMap<Column, String>(Column.class);
        for (var key : columnKeys()) {
            var name = value(key, "");
            Column.named(key.substring(COLUMN.length()))
                    .ifPresentOrElse(column -> columns.put(column, name), () -> faults.add(key + ": unknown key"));
            if (name.isEmpty() || !(header || Columns.isNumber(name))) {
                faults.add(key + (name.isEmpty() ? ": empty" : ": without a header only #1, #2 …"));
            }
        }
        columns.forEach((column, name) -> columns.keySet().stream()
                .filter(other -> other.compareTo(column) > 0 && name.equals(columns.get(other)))
                .forEach(other -> faults.add(COLUMN + other.word() + ": the same as " + COLUMN + column.word())));
        Stream.of(Column.CARD, Column.TIME)
                .filter(needed -> !columns.containsKey(needed))
                .forEach(needed -> faults.add(COLUMN + needed.word() + ": missing"));
        return columns;
    }

    private List<String> columnKeys() {
        return text.stringPropertyNames().stream()
                .filter(key -> key.startsWith(COLUMN))
                .sorted()
                .collect(Collectors.toList());
    }
}

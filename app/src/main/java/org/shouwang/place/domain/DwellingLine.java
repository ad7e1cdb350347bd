package org.shouwang.place.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;

/** One door as people write it in a sheet: 3号楼, 2单元, 11层, 1102室, each with or without its word. */
record DwellingLine(String compound, String building, String unit, String floor, String door, boolean vacant) {
    private static final int LONGEST_COMPOUND = 40;
    private static final int LONGEST_PART = 20;
    private static final Set<String> YES = Set.of("✓", "√", "是", "空", "空置", "yes", "y", "1", "true");
    private static final Pattern STOREY = Pattern.compile("([0-9]{1,3})[0-9]{2}");

    static DwellingLine of(Row row) {
        var door = plain(row.cell(DwellingImport.DOOR), "(室|户|号房|号|房)$");
        var floor = plain(row.cell(DwellingImport.FLOOR), "(层|楼)$");
        var unit = plain(row.cell(DwellingImport.UNIT), "(单元|门洞|梯)$");
        return new DwellingLine(
                plain(row.cell(DwellingImport.COMPOUND), "$"),
                plain(row.cell(DwellingImport.BUILDING), "(号楼|栋楼|幢楼|幢|栋|座|号院|号)$"),
                unit.isEmpty() ? "1" : unit,
                floor.isEmpty() ? storey(door) : floor,
                door,
                YES.contains(row.cell(DwellingImport.VACANT).toLowerCase(java.util.Locale.ROOT)));
    }

    /** What can't be right, whatever is there already; null when nothing is. */
    @Nullable Outcome fault() {
        if (compound.isEmpty() || compound.length() > LONGEST_COMPOUND) {
            return Outcome.wrong(DwellingImport.COMPOUND, "place.import-compound");
        }
        for (var part : List.of(
                new Part(DwellingImport.BUILDING, building),
                new Part(DwellingImport.UNIT, unit),
                new Part(DwellingImport.DOOR, door))) {
            if (part.text().isEmpty()
                    || part.text().length() > LONGEST_PART
                    || part.text().contains("-")) {
                return Outcome.wrong(part.column(), "place.import-" + part.column());
            }
        }
        return floor.isEmpty() || floor.length() > LONGEST_PART
                ? Outcome.wrong(DwellingImport.FLOOR, "place.import-floor")
                : null;
    }

    String address() {
        return building + "-" + unit + "-" + door;
    }

    /** 1102 is on the 11th floor. */
    private static String storey(String door) {
        var numbered = STOREY.matcher(door);
        return numbered.matches() ? numbered.group(1) : "";
    }

    private static String plain(String written, String word) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceFirst(word, "");
        return text.matches("[0-9]+") ? text.replaceFirst("^0+(?=.)", "") : text;
    }

    private record Part(String column, String text) {}
}

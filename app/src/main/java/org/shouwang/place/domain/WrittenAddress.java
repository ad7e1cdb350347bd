package org.shouwang.place.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as people write it: 广欣苑3幢2单元502室, 3栋502, 3-2-1102, ３号楼２单元１１０２户. What they left out is null.
 *
 * @param compound what stands before the building, empty when nothing does
 */
public record WrittenAddress(
        String compound,
        @Nullable String building,
        @Nullable String unit,
        String room) {
    private static final String NUMBER = "([0-9]{1,4}|[A-Za-z]|[甲乙丙丁戊己庚辛]|[一二三四五六七八九十]{1,3})";
    private static final Pattern NAMED = Pattern.compile("^(.*?)(?:" + NUMBER + "(?:号楼|栋楼|幢楼|幢|栋|座|号院|#楼?))?" + "(?:"
            + NUMBER + "(?:单元|门洞|梯))?(地下室|[0-9]{1,5})(?:室|户|号房|号|房)?$");
    private static final Pattern DASHED = Pattern.compile(
            "^(.*?)([0-9]{1,3}|[A-Za-z甲乙丙丁])-(?:([0-9]{1,2})-)?(?:[0-9]{1,2}-)?([0-9]{3,5})(?:室|户|号)?$");
    private static final String DIGITS = "零一二三四五六七八九";

    /** Empty when no room number can be found. */
    static Optional<WrittenAddress> parse(String text) {
        var plain = normalise(text);
        var dashed = DASHED.matcher(plain);
        if (dashed.matches()) {
            return Optional.of(new WrittenAddress(
                    dashed.group(1), number(dashed.group(2)), number(dashed.group(3)), dashed.group(4)));
        }
        var named = NAMED.matcher(plain);
        return named.matches()
                ? Optional.of(new WrittenAddress(
                        named.group(1), number(named.group(2)), number(named.group(3)), named.group(4)))
                : Optional.empty();
    }

    /** For {@code like} over addresses of dwellings; {@code %} where a part was left out. */
    String pattern() {
        return (building == null ? "%" : building) + "-" + (unit == null ? "%" : unit) + "-" + room;
    }

    /** The compound's name may be written in part, with more before it (a city, a street), or as an alias. */
    boolean fits(String address, String compoundName, @Nullable String alias) {
        var rightDoor = address.split("-", 3)[2].equals(room);
        return rightDoor
                && (compound.isEmpty()
                        || alias != null
                        || compound.endsWith(compoundName)
                        || compoundName.contains(compound));
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s,，。、]+", "")
                .replaceAll("[－—–_/]", "-")
                .replaceAll("[0-9]{1,2}(?:层|楼)(?=[0-9]{3,5})", "");
    }

    private static @Nullable String number(@Nullable String written) {
        if (written == null || !written.matches("[一二三四五六七八九十]+")) {
            return written == null ? null : written.replaceFirst("^0+(?=.)", "");
        }
        var ten = written.indexOf('十');
        if (ten < 0) {
            return String.valueOf(DIGITS.indexOf(written.charAt(0)));
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
        var ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}

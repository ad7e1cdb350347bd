package org.shouwang.vault.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How Chinese characters are read, in letters without tones; a character that is read in several ways gives them all. */
final class Pinyin {
    /** Names of many ambiguous characters would give hundreds of readings; nobody types the rest. */
    private static final int READINGS_KEPT = 16;

    private static final HanyuPinyinOutputFormat LETTERS = letters();

    private Pinyin() {}

    /** Each way to read the characters, as one list of syllables. */
    static List<List<String>> readings(int[] characters) {
        List<List<String>> readings = List.of(List.of());
        for (var character : characters) {
            var longer = new ArrayList<List<String>>();
            for (var before : readings) {
                for (var syllable : syllables(character)) {
                    if (longer.size() < READINGS_KEPT) {
                        longer.add(append(before, syllable));
                    }
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static List<String> append(List<String> before, String syllable) {
        var longer = new ArrayList<>(before);
        longer.add(syllable);
        return longer;
    }

    /** A character without a known reading is passed over in silence. */
    private static Set<String> syllables(int character) {
        var syllables = new LinkedHashSet<String>();
        for (var syllable : lookUp(character)) {
            syllables.add(syllable);
            if (syllable.contains("v")) {
                syllables.add(syllable.replace('v', 'u'));
            }
        }
        return syllables.isEmpty() ? Set.of("") : syllables;
    }

    private static String[] lookUp(int character) {
        if (!Character.isBmpCodePoint(character)) {
            return new String[0];
        }
        try {
            var found = PinyinHelper.toHanyuPinyinStringArray((char) character, LETTERS);
            return found == null ? new String[0] : found;
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static HanyuPinyinOutputFormat letters() {
        var format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}

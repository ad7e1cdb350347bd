package org.shouwang.vault.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The characters of names, a few thousand: looking one up takes much longer than all the rest. */
    private static final Map<Character, Set<String>> KNOWN = new ConcurrentHashMap<>();

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
        return Character.isBmpCodePoint(character)
                ? KNOWN.computeIfAbsent((char) character, Pinyin::lookUp)
                : Set.of("");
    }

    private static Set<String> lookUp(char character) {
        var syllables = new LinkedHashSet<String>();
        for (var syllable : read(character)) {
            syllables.add(syllable);
            if (syllable.contains("v")) {
                syllables.add(syllable.replace('v', 'u'));
            }
        }
        return syllables.isEmpty() ? Set.of("") : Collections.unmodifiableSet(syllables);
    }

    private static String[] read(char character) {
        try {
            var found = PinyinHelper.toHanyuPinyinStringArray(character, LETTERS);
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

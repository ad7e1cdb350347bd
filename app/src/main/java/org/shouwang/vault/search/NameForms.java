package org.shouwang.vault.search;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every text under which a name may be looked for, by its beginning: 张慧敏 as 张慧敏, 慧敏, zhanghuimin, huimin and zhm,
 * John Smith as johnsmith, smithjohn and js.
 */
public record NameForms(Set<String> chinese, Set<String> latin) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "令狐", "呼延", "东郭",
            "西门", "百里");

    public static NameForms of(String name) {
        var forms = new NameForms(new LinkedHashSet<>(), new LinkedHashSet<>());
        var words = Arrays.stream(SEPARATORS.split(NormalForm.compatible(name)))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().anyMatch(NameForms::isChinese)) {
            forms.addChinese(words);
        } else if (!words.isEmpty()) {
            forms.addLatin(words.stream().map(NameForms::letters).toList());
        }
        return forms;
    }

    /** What somebody typed, in the form that names have here. */
    static String query(String typed) {
        var text = SEPARATORS.matcher(NormalForm.compatible(typed)).replaceAll("");
        return isChinese(text) ? text : letters(text);
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    boolean beginWith(String query) {
        return (isChinese(query) ? chinese : latin).stream().anyMatch(form -> form.startsWith(query));
    }

    boolean contain(String query) {
        return chinese.contains(query) || latin.contains(query);
    }

    private void addChinese(List<String> words) {
        var whole = String.join("", words);
        addChinese(whole, true);
        addChinese(givenName(whole), false);
        words.stream().skip(1).forEach(word -> addChinese(word, false));
    }

    private void addChinese(String text, boolean initials) {
        if (text.isEmpty()) {
            return;
        }
        chinese.add(text);
        for (var reading : Pinyin.readings(text.codePoints().toArray())) {
            latin.add(String.join("", reading));
            if (initials) {
                latin.add(initials(reading));
            }
        }
    }

    private void addLatin(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            latin.add(String.join("", words.subList(i, words.size())) + String.join("", words.subList(0, i)));
        }
        latin.add(initials(words));
    }

    private static String initials(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(joining());
    }

    private static String givenName(String whole) {
        var surname = whole.length() > 2 && SURNAMES_OF_TWO.contains(whole.substring(0, 2)) ? 2 : 1;
        return whole.substring(whole.offsetByCodePoints(0, surname));
    }

    private static String letters(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ü', 'v');
    }
}

package org.shouwang.vault.search;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.keys.IndexKey;
import org.shouwang.vault.keys.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Tokens of the beginnings of a name, under a key of its community: the same name next door has other tokens, so counting
 * tokens tells nothing across communities. The upper 24 bits belong to the community, which keeps its entries together in
 * the index. Few lengths are kept; the rest of a query is compared after the candidates are opened.
 */
@Component
public class NameTokens {
    public static final String PURPOSE = "name";
    private static final List<Integer> CHINESE_LENGTHS = List.of(1, 2);
    private static final List<Integer> LATIN_LENGTHS = List.of(2, 3, 5, 8);
    private static final long LOWER_40_BITS = (1L << 40) - 1;

    private final KeyRing keys;
    private final Map<AreaPath, Community> communities = new ConcurrentHashMap<>();

    NameTokens(KeyRing keys) {
        this.keys = keys;
    }

    public long[] of(AreaPath community, String name) {
        var forms = NameForms.of(name);
        var beginnings = new LinkedHashSet<String>();
        forms.chinese().forEach(form -> cut(form, CHINESE_LENGTHS, beginnings));
        forms.latin().forEach(form -> cut(form, LATIN_LENGTHS, beginnings));
        var key = key(community);
        return beginnings.stream().mapToLong(key::token).distinct().toArray();
    }

    /** The tokens of all who may be meant; empty if too little was typed. */
    public long[] candidates(Set<AreaPath> within, String query) {
        var lengths = NameForms.isChinese(query) ? CHINESE_LENGTHS : LATIN_LENGTHS;
        var beginning = lengths.reversed().stream()
                .filter(length -> length <= codePoints(query))
                .findFirst()
                .map(length -> beginning(query, length));
        return beginning.isEmpty()
                ? new long[0]
                : within.stream()
                        .mapToLong(community -> key(community).token(beginning.get()))
                        .toArray();
    }

    private static void cut(String form, List<Integer> lengths, Set<String> into) {
        lengths.stream()
                .filter(length -> length <= codePoints(form))
                .forEach(length -> into.add(beginning(form, length)));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String beginning(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    private Community key(AreaPath community) {
        return communities.computeIfAbsent(community, path -> {
            var key = keys.index(PURPOSE).derive(path.value());
            return new Community(key, number(key, "") & ~LOWER_40_BITS);
        });
    }

    private static long number(IndexKey key, String text) {
        return ByteBuffer.wrap(key.token(text, Long.BYTES)).getLong();
    }

    private record Community(IndexKey key, long prefix) {
        long token(String beginning) {
            return prefix | (number(key, beginning) & LOWER_40_BITS);
        }
    }
}

package org.shouwang.taps;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys and values that remember which keys came twice: only the last value is left, and nobody meant that. */
final class MappingText extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> twice = new TreeSet<>();

    static MappingText read(Reader text) throws IOException {
        var read = new MappingText();
        try {
            read.load(new StringReader(withoutMark(text)));
            return read;
        } catch (IllegalArgumentException malformedEscape) {
            throw new MappingRefused(List.of("text: malformed"));
        }
    }

    /** Some editors put a byte order mark before the first key. */
    private static String withoutMark(Reader text) throws IOException {
        var whole = new StringWriter();
        text.transferTo(whole);
        return whole.toString().replaceFirst("^\\x{feff}", "");
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
        var before = super.put(key, value);
        if (before != null) {
            twice.add(key.toString());
        }
        return before;
    }

    Set<String> twice() {
        return twice;
    }
}

package org.shouwang.taps;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys and values that remember which keys came twice: only the last value is left, and nobody meant that. */
final class MappingText extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> twice = new TreeSet<>();

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

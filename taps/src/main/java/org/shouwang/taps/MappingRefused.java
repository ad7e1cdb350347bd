package org.shouwang.taps;

import java.io.IOException;
import java.util.List;

/** A mapping file that says nothing useful, with everything that is wrong with it. */
public final class MappingRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    MappingRefused(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each: {@code zone: unknown}. */
    public List<String> faults() {
        return faults;
    }
}

package org.shouwang.resident.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.Invalid.Fault;

/** Collects every fault of a form, so that nobody has to send it again for each. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String field, String code) {
        found.add(new Fault(field, "resident." + code));
    }

    /** Adds the fault if the condition holds; answers whether it did. */
    boolean addIf(boolean faulty, String field, String code) {
        if (faulty) {
            add(field, code);
        }
        return faulty;
    }

    <T> @Nullable T required(@Nullable T value, String field, String code) {
        addIf(value == null, field, code);
        return value;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}

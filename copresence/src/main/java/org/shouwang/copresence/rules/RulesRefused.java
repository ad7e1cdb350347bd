package org.shouwang.copresence.rules;

import java.util.List;

/** Rules that contradict themselves; nobody is graded by them. */
public final class RulesRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    RulesRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }
}

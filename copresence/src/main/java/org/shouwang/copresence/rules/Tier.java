package org.shouwang.copresence.rules;

/** How sure it is that two people met. */
public enum Tier {
    /** Certain, or inferred with a probability from which the rules call it likely. */
    LIKELY,

    /** Within the upper bound: cannot be ruled out. */
    POSSIBLE
}

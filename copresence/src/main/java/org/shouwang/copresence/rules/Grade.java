package org.shouwang.copresence.rules;

/** What a contact is called, the gravest first. */
public enum Grade {
    /** 密接 */
    CLOSE,

    /** 次密接: met a close contact after that one's first contact with a case. */
    CONTACT_OF_CONTACT,

    /** 一般接触: the same place and time, without what makes a contact close. */
    CASUAL,

    /** 时空伴随: the same cell of the map at the same time. */
    COMPANION;

    Grade graver(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}

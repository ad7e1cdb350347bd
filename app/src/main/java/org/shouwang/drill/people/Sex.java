package org.shouwang.drill.people;

public enum Sex {
    FEMALE,
    MALE;

    Sex other() {
        return this == FEMALE ? MALE : FEMALE;
    }
}

package org.shouwang.drill;

import java.util.List;

/** A compound as the generator of the place module is asked for it. Four of different shape, and one next door. */
record Compound(String community, String name, int buildings, int units, int floors, int doors, List<Integer> skip) {
    static final List<Compound> ALL = List.of(
            new Compound(Staff.COMMUNITY, "香阅四季", 12, 3, 11, 2, List.of(4, 14)),
            new Compound(Staff.COMMUNITY, "广欣苑", 6, 1, 26, 4, List.of(4, 14, 24)),
            new Compound(Staff.COMMUNITY, "五马老院", 14, 4, 6, 2, List.of()),
            new Compound(Staff.COMMUNITY, "矿机厂家属院", 12, 3, 5, 2, List.of()),
            new Compound(Staff.NEIGHBOUR, "东山花园", 3, 2, 6, 2, List.of()));
}

package org.shouwang.drill.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.SyntheticHousehold.Need;

/** Which care one person needs, as often as it is met in such a community. */
final class Needs {
    private static final List<String> MEDICINES = List.of("降压药", "胰岛素", "华法林", "甲状腺素", "阿司匹林、他汀");
    private static final List<String> DIETS = List.of("无糖", "低盐", "清真", "流食", "对花生过敏");

    private final Chance chance;
    private final List<Need> needs = new ArrayList<>();

    Needs(Chance chance, int age, Sex sex, boolean withoutPhone) {
        this.chance = chance;
        add(age >= 70, 100, "OVER_70", null);
        add(age < 1, 100, "INFANT", null);
        add(withoutPhone && age > 60, 100, "NO_SMARTPHONE", null);
        add(age > 60, 38, "CHRONIC_MEDICINE", MEDICINES);
        add(age > 40 && age <= 60, 9, "CHRONIC_MEDICINE", MEDICINES);
        add(sex == Sex.FEMALE && age >= 22 && age <= 40, 3, "PREGNANT", null);
        add(age > 78, 4, "BEDRIDDEN", null);
        add(age > 78, 2, "CARER_AWAY", null);
        add(true, 1.8, "DISABLED", null);
        add(age > 50, 4, "DIET", DIETS);
        add(age <= 50, 0.6, "DIET", DIETS);
        add(age > 35, 0.3, "DIALYSIS", null);
        add(age > 35, 0.3, "CHEMOTHERAPY", null);
    }

    List<Need> drawn() {
        return List.copyOf(needs);
    }

    private void add(boolean applies, double percent, String kind, @Nullable List<String> notes) {
        if (applies && chance.percent(percent)) {
            needs.add(new Need(kind, notes == null ? null : chance.oneOf(notes)));
        }
    }
}

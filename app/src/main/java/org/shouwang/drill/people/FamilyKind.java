package org.shouwang.drill.people;

import java.util.Arrays;

/** Who lives together, and how often: one community of small households, many of them old. */
enum FamilyKind {
    ALONE_YOUNG(19) {
        @Override
        void settle(Family family, Chance chance) {
            family.head(chance.between(20, 55), family.anySex());
        }
    },
    ALONE_OLD(14) {
        @Override
        void settle(Family family, Chance chance) {
            family.head(chance.between(62, 96), family.anySex());
        }
    },
    COUPLE_YOUNG(11) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(22, 45));
        }
    },
    COUPLE_OLD(19) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(55, 88));
        }
    },
    COUPLE_CHILD(15) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(25, 48));
            family.children(1);
        }
    },
    COUPLE_CHILDREN(7) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(28, 45));
            family.children(chance.oneIn(8) ? 3 : 2);
        }
    },
    THREE_GENERATIONS(5) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(28, 50));
            family.children(chance.between(1, 2));
            family.parents(chance.between(1, 2));
        }
    },
    ONE_PARENT(4) {
        @Override
        void settle(Family family, Chance chance) {
            family.head(chance.between(24, 48), chance.percent(80) ? Sex.FEMALE : Sex.MALE);
            family.children(1);
        }
    },
    LEFT_WITH_GRANDPARENTS(3) {
        @Override
        void settle(Family family, Chance chance) {
            family.couple(chance.between(56, 72));
            family.grandchild(chance.between(0, 13));
        }
    },
    FLATMATES(3) {
        @Override
        void settle(Family family, Chance chance) {
            family.head(chance.between(20, 34), family.anySex());
            for (int i = chance.between(1, 3); i > 0; i--) {
                family.stranger("TENANT", chance.between(19, 35));
            }
        }
    };

    private static final FamilyKind[] KINDS = values();
    private static final double[] WEIGHTS =
            Arrays.stream(KINDS).mapToDouble(kind -> kind.percent).toArray();

    private final double percent;

    FamilyKind(double percent) {
        this.percent = percent;
    }

    static FamilyKind draw(Chance chance) {
        return KINDS[chance.weighted(WEIGHTS)];
    }

    abstract void settle(Family family, Chance chance);
}

package org.shouwang.drill;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.Chance;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.drill.people.SyntheticHousehold;

/**
 * Who registers where, in order. A few in a hundred are planted so that every reason to look twice occurs: a person
 * entered in two flats, a document under another name, a crowd, one phone for many flats, a child without a guardian, a
 * building nobody has listed, two households in one flat.
 */
final class RegistrationPlan {
    private static final int NEXT_DOOR = 40;
    private static final List<String> UNLISTED =
            List.of("五马街北头平房第三排东户", "矿机厂老锅炉房旁二层小楼201", "香阅四季东门商铺7号二楼", "北山头路口彩钢房", "车队院内宿舍305", "老粮站家属楼2单元301");

    private final DrillRecord record;
    private final List<String> dwellings;
    private final List<String> nextDoor;
    private final HouseholdMaker maker;

    RegistrationPlan(DrillRecord record, List<String> dwellings) {
        this.record = record;
        this.dwellings = shuffled(in(Staff.COMMUNITY, dwellings), record.seed());
        this.nextDoor = in(Staff.NEIGHBOUR, dwellings);
        this.maker = new HouseholdMaker(record.seed(), record.day());
    }

    static int size(int households) {
        return households + households / NEXT_DOOR;
    }

    /** As many in the community, and one in forty more next door. */
    List<Entry> entries(int households) {
        return IntStream.range(0, households)
                .boxed()
                .flatMap(i -> i % NEXT_DOOR == NEXT_DOOR - 1
                        ? Stream.of(entry(i), neighbour(households + i, i / NEXT_DOOR))
                        : Stream.of(entry(i)))
                .toList();
    }

    private Entry neighbour(int index, int door) {
        var household = maker.make(index);
        var dwelling = nextDoor.get(door % nextDoor.size());
        return new Entry(index, dwelling, null, household, Channel.next(household), false, false);
    }

    private static List<String> in(String community, List<String> dwellings) {
        return dwellings.stream().filter(path -> path.startsWith(community)).toList();
    }

    private Entry entry(int index) {
        var household = household(index);
        var chance = Chance.of(record.seed(), "channel", index);
        var unlisted = index % 300 == 90 ? UNLISTED.get(index / 300 % UNLISTED.size()) : null;
        return new Entry(
                index,
                unlisted == null ? dwelling(index) : null,
                unlisted,
                household,
                Channel.of(household, chance),
                turnsOnAnother(index),
                chance.oneIn(2));
    }

    private static boolean turnsOnAnother(int index) {
        return sharesAPerson(index) || isMisspelt(index) || sharesADwelling(index) || sharesAPhone(index);
    }

    private static boolean sharesAPerson(int index) {
        return index % 180 == 50;
    }

    private static boolean isMisspelt(int index) {
        return index % 500 == 120;
    }

    private static boolean sharesADwelling(int index) {
        return index % 250 == 30;
    }

    /** Hours apart, since one phone gets so many codes only. */
    private static boolean sharesAPhone(int index) {
        return index > 1_000 && index < 1_900 && index % 150 == 3;
    }

    private SyntheticHousehold household(int index) {
        if (index % 375 == 100) {
            return maker.crowd(index, 9 + index / 375 % 2);
        }
        if (sharesAPerson(index)) {
            return maker.sharingFirstMember(index, maker.make(index - 40));
        }
        if (isMisspelt(index)) {
            return maker.sharingFirstMember(index, maker.misspelt(index - 60));
        }
        var made = maker.make(index);
        if (index % 90 == 60) {
            return maker.withoutGuardians(made);
        }
        var lender = maker.make(1);
        return sharesAPhone(index) && lender.phone() != null ? made.withPhone(lender.phone()) : made;
    }

    /** Vacant flats are those that the shuffle left over. */
    private String dwelling(int index) {
        var at = sharesADwelling(index) ? index - 1 : index;
        return dwellings.get(at % dwellings.size());
    }

    private static List<String> shuffled(List<String> dwellings, long seed) {
        var paths = dwellings.toArray(String[]::new);
        var chance = Chance.of(seed, "dwellings", 0);
        for (int i = paths.length - 1; i > 0; i--) {
            var other = chance.between(0, i);
            var path = paths[i];
            paths[i] = paths[other];
            paths[other] = path;
        }
        return List.of(paths);
    }

    /**
     * Either at a dwelling, or at an address in words that is not listed.
     *
     * @param turnsOnAnother whether what becomes of it depends on an earlier one
     * @param answersQuestions at once, should it be asked one
     */
    record Entry(
            int index,
            @Nullable String dwelling,
            @Nullable String unlisted,
            SyntheticHousehold household,
            Channel channel,
            boolean turnsOnAnother,
            boolean answersQuestions) {}
}

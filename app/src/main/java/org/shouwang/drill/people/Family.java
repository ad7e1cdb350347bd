package org.shouwang.drill.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.SyntheticHousehold.Document;
import org.shouwang.drill.people.SyntheticHousehold.Member;
import org.shouwang.drill.people.SyntheticHousehold.Need;

/** A household while it is being made. */
final class Family {
    /** Serials of a household: it never has more people. */
    static final int ROOM = 10;

    private static final int ADULT = 18;
    private static final int OLD = 60;

    private final Chance chance;
    private final LocalDate day;
    private final int firstSerial;
    private final Origin origin;
    private final List<Member> members = new ArrayList<>();
    private String surname = "";
    private int headAge;

    Family(Chance chance, LocalDate day, int index) {
        this.chance = chance;
        this.day = day;
        this.firstSerial = index * ROOM;
        this.origin = Origin.draw(chance);
    }

    Sex anySex() {
        return chance.oneIn(2) ? Sex.FEMALE : Sex.MALE;
    }

    void head(int age, Sex sex) {
        headAge = age;
        surname = Names.surname(chance);
        add("HEAD", age, sex, surname);
    }

    void couple(int age) {
        var sex = chance.percent(70) ? Sex.MALE : Sex.FEMALE;
        head(age, sex);
        add("SPOUSE", Math.max(20, age + chance.between(-4, 2)), sex.other(), Names.surname(chance));
    }

    void children(int count) {
        for (int i = 0; i < count; i++) {
            var oldest = Math.clamp(headAge - 23L, 0, 24);
            var age = chance.between(Math.clamp(headAge - 36L, 0, oldest), oldest);
            // few are born in such a community
            add("CHILD", age == 0 && chance.percent(75) ? 1 : age, anySex(), surname);
        }
    }

    void parents(int count) {
        for (int i = 0; i < count; i++) {
            var sex = i == 0 ? Sex.FEMALE : Sex.MALE;
            add("PARENT", headAge + chance.between(22, 34), sex, i == 0 ? Names.surname(chance) : surname);
        }
    }

    void grandchild(int age) {
        add("GRANDCHILD", age, anySex(), surname);
    }

    void stranger(String relation, int age) {
        add(relation, age, anySex(), Names.surname(chance));
    }

    SyntheticHousehold household() {
        var phone = members.stream().map(Member::phone).filter(p -> p != null).findFirst();
        if (members.size() == 1 && headAge >= OLD) {
            members.add(members.removeFirst().withNeed(new Need("LIVES_ALONE", null)));
        }
        return new SyntheticHousehold(phone.orElse(null), List.copyOf(members), phone.isEmpty());
    }

    private void add(String relation, int age, Sex sex, String familyName) {
        var serial = firstSerial + members.size();
        var birthDate = day.minusYears(age).minusDays(chance.between(0, 364));
        var withoutPhone = age < 12 || (age > 75 && chance.percent(45));
        var document = document(age, birthDate, sex, serial);
        var tellsItself = "RESIDENT_ID".equals(document.kind());
        members.add(new Member(
                origin.name(chance, sex, birthDate.getYear(), familyName),
                document,
                tellsItself ? null : birthDate,
                tellsItself ? null : sex,
                relation,
                withoutPhone ? null : SyntheticDocuments.phone(serial),
                age < ADULT ? guardian() : null,
                null,
                registeredResidence(),
                new Needs(chance, age, sex, withoutPhone).drawn()));
    }

    /** The first adult; a child is never entered before one. */
    private @Nullable Integer guardian() {
        return members.isEmpty() ? null : 0;
    }

    private Document document(int age, LocalDate birthDate, Sex sex, int serial) {
        if (age < 1 && chance.percent(50)) {
            return new Document("NONE", null);
        }
        return origin.document(birthDate, sex, serial);
    }

    private @Nullable String registeredResidence() {
        return chance.percent(12) ? chance.oneOf(Origin.ELSEWHERE) : null;
    }
}

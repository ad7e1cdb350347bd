package org.shouwang.drill.city;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.drill.people.HouseholdMaker;

/** Where everybody was in the two weeks before a day. What people do follows from the seed, the day and who they are alone. */
public final class Fortnight {
    public static final int DAYS = 14;
    private static final int GROWN_UP = 18;
    private static final int FROM_THE_VILLAGES = 150;
    private static final int THEIR_HOUSEHOLDS = 100_000;

    private final long seed;
    private final LocalDate day;
    private final List<Resident> people;

    public Fortnight(long seed, LocalDate day, List<Resident> residents) {
        this.seed = seed;
        this.day = day;
        var maker = new HouseholdMaker(seed, day);
        this.people = Stream.concat(
                        residents.stream(),
                        IntStream.range(0, FROM_THE_VILLAGES)
                                .mapToObj(i -> Resident.outside(
                                        i,
                                        maker.make(THEIR_HOUSEHOLDS + i)
                                                .members()
                                                .getFirst())))
                .toList();
    }

    /** Those of the community, and those who come in from the villages. */
    public List<Resident> people() {
        return people;
    }

    public List<Stay> stays() {
        var households = people.stream()
                .collect(Collectors.groupingBy(Resident::household, LinkedHashMap::new, Collectors.toList()));
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(back -> day.minusDays(back))
                .flatMap(date -> households.values().stream().flatMap(household -> stays(household, date)))
                .toList();
    }

    private Stream<Stay> stays(List<Resident> household, LocalDate date) {
        Map<Resident, Diary> diaries = new LinkedHashMap<>();
        household.forEach(one -> diaries.put(one, new Diary()));
        new SchoolRun(seed, date).take(household, diaries);
        diaries.forEach((who, diary) -> {
            if (who.age() >= GROWN_UP) {
                new Grown(seed, who, date, diary).live();
            }
        });
        return diaries.values().stream().flatMap(diary -> diary.stays().stream());
    }
}

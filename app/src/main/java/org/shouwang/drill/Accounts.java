package org.shouwang.drill;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.drill.people.HouseholdMaker;

/** One account of every role, for the person who started the drill. */
record Accounts(DrillRecord record, URI address) {

    @Override
    public String toString() {
        var staff = Stream.concat(Staff.PEOPLE.stream(), Staff.ADMINISTRATORS.stream())
                .collect(Collectors.toMap(Staff::role, s -> s, (first, _) -> first, java.util.LinkedHashMap::new));
        var lines = staff.values().stream()
                .map(s -> "  %-20s %s   %s%n"
                        .formatted(s.login(), record.passwords().get(s.login()), s.english()))
                .collect(Collectors.joining());
        return """
                drill: everybody here is made up, and NO SECOND FACTOR is asked for. Never enter real people.
                  residents            http://localhost:%1$d/   any of their phones, for example %2$s; the code is shown
                  volunteers           http://localhost:%1$d/field/
                  desk                 http://localhost:%1$d/desk/
                %3$s""".formatted(address.getPort(), phoneOfAResident(), lines);
    }

    private String phoneOfAResident() {
        var maker = new HouseholdMaker(record.seed(), record.day());
        return Stream.iterate(0, i -> i + 1)
                .map(i -> maker.make(i).phone())
                .filter(phone -> phone != null)
                .findFirst()
                .orElseThrow();
    }
}

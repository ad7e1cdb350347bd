package org.shouwang.drill.city;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/** Who drives, and who sells tickets to the villages: aboard for a shift, under a card of the company. */
public final class Crew {
    /** Cards of the company, and no others, end so. */
    public static final String ENDING = "99";

    private static final int FROM = 5 * 60 + 50;
    private static final int NOON = 13 * 60;
    private static final int UNTIL = 21 * 60 + 30;
    private static final int THEIR_HOUSEHOLDS = 200_000;

    private Crew() {}

    /** Everybody who works on these buses: the same people every day. */
    public static List<Worker> members() {
        return IntStream.range(0, BusNetwork.LINES.size())
                .boxed()
                .flatMap(line -> IntStream.range(0, BusNetwork.LINES.get(line).vehicles())
                        .boxed()
                        .flatMap(vehicle -> of(line, vehicle)))
                .toList();
    }

    private static Stream<Worker> of(int line, int vehicle) {
        var drivers = Stream.of(new Worker(line, vehicle, false, false), new Worker(line, vehicle, true, false));
        return BusNetwork.LINES.get(line).equals(BusNetwork.VILLAGES)
                ? Stream.concat(
                        drivers,
                        Stream.of(new Worker(line, vehicle, false, true), new Worker(line, vehicle, true, true)))
                : drivers;
    }

    /**
     * @param late the shift that ends at night
     * @param sells tickets, and does not drive
     */
    public record Worker(int line, int vehicle, boolean late, boolean sells) {
        public String card() {
            return "0355 8%d%d%d %s%02d".formatted(line, late ? 1 : 0, sells ? 1 : 0, ENDING, vehicle);
        }

        public String name(HouseholdMaker maker) {
            return person(maker).name();
        }

        String phone(HouseholdMaker maker) {
            var phone = person(maker).phone();
            return phone == null ? "" : phone;
        }

        private Member person(HouseholdMaker maker) {
            var number = ((line * 40 + vehicle) * 2 + (late ? 1 : 0)) * 2 + (sells ? 1 : 0);
            return maker.make(THEIR_HOUSEHOLDS + number).members().getFirst();
        }

        Line bus() {
            return BusNetwork.LINES.get(line);
        }

        /** A row of the list of rides. */
        String row(LocalDate day) {
            return "%s,%s,%s,%s,%s,,,%s,100\n"
                    .formatted(
                            card(),
                            bus().plate(vehicle),
                            bus().name(),
                            Run.minute(day, late ? NOON : FROM),
                            Run.minute(day, late ? UNTIL : NOON),
                            bus().setting());
        }
    }
}

package org.shouwang.drill.city;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.drill.people.HouseholdMaker;

/** The fortnight as the tables that a bus company, a card company and a registry of venues hand over. */
public final class Sheets {
    private final long seed;
    private final LocalDate day;

    public Sheets(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    /** Card by card, as card companies hand them over. */
    public String rides(List<Stay> stays) {
        var byCard = stays.stream()
                .sorted(Comparator.comparingInt((Stay stay) -> stay.who().index())
                        .thenComparing(Stay::from))
                .toList();
        var csv = new StringBuilder("卡号,车牌,线路,上车时间,下车时间,上车站序,下车站序,车型,把握\n");
        for (var stay : byCard) {
            if (stay instanceof Ride ride) {
                csv.append("%s,%s,%s,%s,%s,%d,%d,%s,%d\n"
                        .formatted(
                                ride.card(),
                                ride.place(),
                                ride.run().line().name(),
                                ride.from(),
                                ride.until(),
                                ride.boarded() + 1,
                                ride.alighted() + 1,
                                ride.run().line().setting(),
                                ride.certainty()));
            }
        }
        Crew.members()
                .forEach(one -> IntStream.rangeClosed(1, Fortnight.DAYS)
                        .mapToObj(day::minusDays)
                        .forEach(date -> csv.append(one.row(date))));
        return csv.toString();
    }

    public String visits(List<Stay> stays) {
        var csv = new StringBuilder("证件号码,场所,类型,从,到\n");
        for (var stay : stays) {
            if (stay instanceof Visit visit && visit.who().document() != null) {
                csv.append("%s,%s,%s,%s,%s\n"
                        .formatted(
                                visit.who().document(),
                                visit.place(),
                                visit.venue().setting(),
                                visit.from(),
                                visit.until()));
            }
        }
        return csv.toString();
    }

    /** Of people from elsewhere and of its own staff the company knows the name and a phone; of some cards nothing. */
    public String owners(List<Resident> people) {
        var maker = new HouseholdMaker(seed, day);
        var csv = new StringBuilder("卡号,证件号码,姓名,电话\n");
        for (var one : people) {
            if (one.cardIsNamed()) {
                var document = one.registered() ? one.document() : "";
                var phone = one.registered() ? null : one.member().phone();
                csv.append("%s,%s,%s,%s\n"
                        .formatted(
                                one.card(),
                                document == null ? "" : document,
                                one.member().name(),
                                phone == null ? "" : phone));
            }
        }
        Crew.members()
                .forEach(one -> csv.append("%s,,%s,%s\n".formatted(one.card(), one.name(maker), one.phone(maker))));
        return csv.toString();
    }
}

package org.shouwang.drill;

import static org.shouwang.drill.TracingDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.drill.city.Crew;
import org.shouwang.drill.city.Ride;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.exercise.Exercise;
import org.shouwang.drill.outbreak.Infection;
import org.shouwang.drill.outbreak.Outbreak;

/**
 * What the desk has been told: three cases, what they say, a card that one of them borrowed, a look-up that is approved,
 * one about all three that waits, and a call for passengers. The first case is left for whoever does the exercise.
 */
final class KnownCases {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TO_THE_SOURCE = 10;
    private static final Duration BEFORE = Duration.ofMinutes(20);
    private static final Duration AFTER = Duration.ofMinutes(50);

    private final TracingDesk desk;
    private final DrillRecord record;
    private final Outbreak outbreak;

    KnownCases(TracingDesk desk, DrillRecord record, Outbreak outbreak) {
        this.desk = desk;
        this.record = record;
        this.outbreak = outbreak;
    }

    List<Exercise.Known> open(List<Stay> stays) {
        var opened = new ArrayList<Exercise.Known>();
        for (var one : outbreak.cases()) {
            opened.add(open(one, opened.size() + 1));
        }
        firstSays(opened.get(0).id().toString());
        secondSays(opened.get(1).id().toString(), stays);
        lookUps(opened);
        return opened;
    }

    private Exercise.Known open(Infection one, int number) {
        var title = "长防流 %d-%03d".formatted(record.day().getYear(), number);
        var sampled = number == 3;
        var form = new HashMap<String, Object>(Map.of(
                "number",
                title,
                "area",
                Staff.COMMUNITY,
                "kind",
                sampled ? "ASYMPTOMATIC" : "CONFIRMED",
                "basis",
                sampled ? "FIRST_POSITIVE" : "ONSET",
                "day",
                onset(one).toString(),
                "isolatedAt",
                at(Objects.requireNonNull(one.isolated())),
                "setting",
                "UNKNOWN"));
        form.put(
                "person",
                desk.person(String.valueOf(one.who().document()))
                        .path("personId")
                        .asString());
        return new Exercise.Known(UUID.fromString(desk.open("case/" + number, form)), title);
    }

    /** Twice at home, where card and check-in say otherwise: the meetings that matter. And a taxi that no data have. */
    private void firstSays(String first) {
        var gathering = outbreak.gathering();
        var ride = outbreak.hidden().at();
        say(first, "home", "HOME", gathering.from(), gathering.until(), "晚上在家看电视，没有出门", 1);
        say(first, "rest", "HOME", ride.minus(BEFORE), ride.plus(AFTER), "那天不舒服，在家休息，没有坐车", 0);
        var onset = onset(outbreak.cases().getFirst());
        say(first, "taxi", "TAXI", hour(onset, 15), hour(onset, 16), "发烧了，打车去人民医院，付的现金，没有要小票", 0);
    }

    private void secondSays(String second, List<Stay> stays) {
        var loan = outbreak.loan();
        desk.note(
                second,
                "cards",
                "loan",
                Map.of(
                        "card",
                        loan.owner().card(),
                        "from",
                        at(loan.from()),
                        "until",
                        at(loan.until()),
                        "evidence",
                        "CAMERA",
                        "lent",
                        true,
                        "note",
                        "五马街口站监控，刷的是邻居的老年卡"));
        var day = onset(outbreak.cases().get(1)).minusDays(1);
        say(second, "cash", "CASH_RIDE", hour(day, 10), hour(day, 11), "投币坐26路去建材市场，没有刷卡", 0);
        stays.stream()
                .filter(stay -> stay instanceof Ride
                        && stay.who().equals(outbreak.cases().get(1).who()))
                .max(Comparator.comparing(Stay::from))
                .ifPresent(stay -> call(second, (Ride) stay));
    }

    private void call(String second, Ride ride) {
        desk.note(
                second,
                "public-calls",
                "call",
                Map.of(
                        "line", ride.run().line().name(),
                        "vehicle", ride.place(),
                        "began", at(ride.from()),
                        "ended", at(ride.until()),
                        "words", "请当天乘过这趟车、还没有接到电话的人打社区电话登记"));
    }

    private void say(
            String infectionCase, String step, String kind, Instant from, Instant until, String words, int companions) {
        desk.note(
                infectionCase,
                "statements",
                "statement/" + step,
                Map.of(
                        "kind", kind,
                        "began", at(from),
                        "ended", at(until),
                        "words", words,
                        "companions", companions));
    }

    private void lookUps(List<Exercise.Known> cases) {
        var second = cases.get(1).id().toString();
        var onset = onset(outbreak.cases().get(1));
        var isolated = Objects.requireNonNull(outbreak.cases().get(1).isolated());
        var contacts = desk.ask(
                "look-up/contacts", form(List.of(second), "FIND_CONTACTS", hour(onset.minusDays(2), 0), isolated));
        desk.approve(contacts, "contacts");
        markCrew(contacts, second);
        var all = cases.stream().map(one -> one.id().toString()).toList();
        var from = hour(record.day().minusDays(TO_THE_SOURCE), 0);
        desk.ask("look-up/source", form(all, "FIND_SOURCE", from, hour(record.day(), 0)));
    }

    private static Map<String, ?> form(List<String> cases, String purpose, Instant from, Instant until) {
        return Map.of(
                "cases",
                cases,
                "purpose",
                purpose,
                "note",
                "演练",
                "from",
                at(from),
                "until",
                at(until),
                "leastSeconds",
                120);
    }

    /** Cards of the company's own people are known by how they end. */
    private void markCrew(String lookUp, String infectionCase) {
        for (var contact : desk.contacts(lookUp)) {
            var holder = contact.path("holder");
            var card = holder.path("card").asString();
            if (holder.path("kind").asString().equals("CARD_COMPANY")
                    && card.length() >= 4
                    && card.substring(card.length() - 4).startsWith(Crew.ENDING)) {
                var number = contact.path("contact").asInt();
                desk.note(
                        infectionCase,
                        "marks",
                        "crew/" + number,
                        Map.of("contact", number, "kind", "DRIVER", "set", true));
            }
        }
    }

    private static LocalDate onset(Infection one) {
        return Objects.requireNonNull(one.onset());
    }

    private static Instant hour(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}

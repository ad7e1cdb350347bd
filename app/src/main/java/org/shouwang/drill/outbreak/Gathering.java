package org.shouwang.drill.outbreak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Venue;
import org.shouwang.drill.city.Visit;
import org.shouwang.drill.people.Chance;

/** An evening at the mahjong tables, where it began: the first of the players had it, and came first. */
public record Gathering(long seed, LocalDate day, List<Resident> players) {
    private static final Venue VENUE = Venue.GAME_ROOM;
    static final int DAYS_AGO = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FROM = 19;
    private static final int UNTIL = 22;

    public String place() {
        return VENUE.title();
    }

    public Instant from() {
        return at(FROM);
    }

    public Instant until() {
        return at(UNTIL);
    }

    List<Visit> visits() {
        return IntStream.range(0, players.size())
                .mapToObj(i -> {
                    var chance = Chance.of(seed, "gathering", players.get(i).index());
                    var late = i == 0 ? 0 : chance.between(4, 25);
                    return new Visit(
                            players.get(i),
                            VENUE,
                            from().plus(Duration.ofMinutes(late)),
                            until().minus(Duration.ofMinutes(chance.between(0, 20))));
                })
                .toList();
    }

    boolean has(Resident who) {
        return players.contains(who);
    }

    private Instant at(int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}

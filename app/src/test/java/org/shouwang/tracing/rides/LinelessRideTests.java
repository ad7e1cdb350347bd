package org.shouwang.tracing.rides;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.presence.TapLog;
import org.shouwang.presence.TapLog.Tap;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.tracing.domain.InfectionCase;
import org.springframework.context.annotation.Import;

/** Where the log has a vehicle without its line, its taps may be met there too. */
@ModuleTest
@Import(Neighbours.class)
class LinelessRideTests {
    private static final Instant NOON = FixedClock.NOW.minus(Duration.ofDays(15));
    private static final LocalDate DAY = LocalDate.ofInstant(NOON, InfectionCase.ZONE);

    private final RideDays days;
    private final RideJob job;
    private final TapLog taps;
    private final Carriers carriers;
    private final Spots spots;
    private final PresenceTail log;

    LinelessRideTests(RideDays days, RideJob job, TapLog taps, Carriers carriers, Spots spots, PresenceTail log) {
        this.days = days;
        this.job = job;
        this.taps = taps;
        this.carriers = carriers;
        this.spots = spots;
        this.log = log;
    }

    @Test
    void aTapOnALineMayMeetWhoeverIsThereWithoutOne() {
        var plate = UUID.randomUUID().toString();
        var onLine = vehicle(plate, "26");
        var without = vehicle(plate, "");
        var open = tap(onLine, TapLog.OPEN);
        var known = tap(onLine, 600);
        var linelessKnown = tap(without, 600);
        days.want(List.of(DAY));

        job.run();

        assertThat(of(open)).extracting(Logged::spot).contains(onLine, without);
        assertThat(of(known))
                .extracting(stay -> List.of(stay.spot(), stay.certainty()))
                .containsExactlyInAnyOrder(List.of(onLine, 15), List.of(without, 0));
        assertThat(of(linelessKnown))
                .extracting(stay -> List.of(stay.spot(), stay.certainty()))
                .containsExactlyInAnyOrder(List.of(without, 15), List.of(onLine, 0));
    }

    @Test
    void anOpenTapWithoutALineMayMeetWhoeverTheLogHasOnOne() {
        var plate = UUID.randomUUID().toString();
        var onLine = vehicle(plate, "26"); // of the list `rides`: no tap tells that it was there
        var open = tap(vehicle(plate, ""), TapLog.OPEN);
        days.want(List.of(DAY));

        job.run();

        assertThat(of(open))
                .filteredOn(stay -> stay.spot() == onLine)
                .extracting(Logged::certainty)
                .containsExactly(0);
    }

    private int vehicle(String code, String line) {
        var vehicle = new Spot(Kind.VEHICLE, code, code, line, "bus-sealed", null);
        return requireNonNull(spots.numbers(List.of(vehicle)).get(vehicle));
    }

    private int tap(int spot, int seconds) {
        var card = UUID.randomUUID().toString();
        var carrier = requireNonNull(carriers.ofCards(List.of(card)).get(card));
        taps.append(List.of(new Tap(carrier, spot, NOON, seconds, -1, null, null, UUID.randomUUID())));
        return carrier;
    }

    private List<Logged> of(int carrier) {
        var all = new ArrayList<Logged>();
        log.day(DAY, all::add);
        return all.stream().filter(stay -> stay.carrier() == carrier).toList();
    }
}

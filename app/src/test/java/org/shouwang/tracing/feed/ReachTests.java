package org.shouwang.tracing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.resident.Neighbours;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Kind;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** A file reaches back to the first midnight that is kept, and comes to the same however long it waits to be applied. */
@ModuleTest
@Import(Neighbours.class)
class ReachTests {
    /** It is 16:00 on the first of March: the dry run is now, the application an hour later. */
    private static final List<String> TIMES =
            List.of("2026-01-31 23:59", "2026-02-01 00:00", "2026-02-01 16:30", "2026-03-01 16:59", "2026-03-01 17:30");

    private static final List<Kind> JUDGED = List.of(Kind.WRONG, Kind.NEW, Kind.NEW, Kind.NEW, Kind.WRONG);

    private final RideImport rides;
    private final TapFileImport taps;
    private final TurnableClock clock;
    private final Commission commission =
            new Commission(UUID.randomUUID(), Neighbours.FOUR_SEASONS, UUID.randomUUID(), FixedClock.NOW);

    ReachTests(RideImport rides, @Qualifier("genericTaps") TapFileImport taps, TurnableClock clock) {
        this.rides = rides;
        this.taps = taps;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void ofRides() {
        assertThat(judged(rides, false)).isEqualTo(JUDGED);

        clock.turn(Duration.ofHours(1));

        assertThat(judged(rides, true)).isEqualTo(JUDGED);
    }

    private List<Kind> judged(Importable list, boolean forGood) {
        var intake = list.open(commission, forGood);
        return TIMES.stream().map(time -> intake.take(ride(time)).kind()).toList();
    }

    private static Row ride(String time) {
        return new Row(
                2,
                Map.of(
                        RideImport.CARD,
                        "31004021",
                        RideImport.VEHICLE,
                        "苏K 12417",
                        RideImport.BOARDED,
                        time,
                        RideImport.ALIGHTED,
                        time + ":30"));
    }

    @Test
    void ofTaps() throws IOException {
        assertThat(taken(false)).isEqualTo(3);

        clock.turn(Duration.ofHours(1));

        assertThat(taken(true)).isEqualTo(3);
    }

    private long taken(boolean forGood) throws IOException {
        var text = new StringBuilder("card,time,line,vehicle,boarded,alighted,alighted-time,amount\n");
        TIMES.forEach(time -> text.append("31004021,").append(time).append(",26,苏K 12417,,,,\n"));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var kinds = new ArrayList<Kind>();
        var intake = taps.open(commission, forGood);
        intake.read(() -> new ByteArrayInputStream(bytes), (_, outcome) -> kinds.add(outcome.kind()));
        assertThat(kinds).hasSize(TIMES.size());
        return kinds.stream().filter(kind -> kind == Kind.NEW).count();
    }
}

package org.shouwang.tracing.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.InfectionCase;

/** Which rows of a file are one and the same ride. */
@WholeApplication
class RideIntakeTests {
    private final LocalDate yesterday;
    private final Intake intake;

    RideIntakeTests(RideImport rides, Clock clock) {
        this.yesterday =
                LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE).minusDays(1);
        this.intake = rides.open(
                new Commission(UUID.randomUUID(), new AreaPath(Stage.HERE), UUID.randomUUID(), clock.instant()), false);
    }

    @Test
    void theSameRideTwiceIsKnown() {
        assertThat(intake.take(ride("31004021 7789", "苏K 12417"))).isEqualTo(Outcome.NEW);
        assertThat(intake.take(ride("31004021 7789", "苏K 12417"))).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void twoRidesWithTheSameHashAreTwoRides() {
        assertThat(Objects.hash("31004021 7789", "苏K 12417")).isEqualTo(Objects.hash("31004021 7788", "苏K 12427"));

        assertThat(intake.take(ride("31004021 7789", "苏K 12417"))).isEqualTo(Outcome.NEW);
        assertThat(intake.take(ride("31004021 7788", "苏K 12427"))).isEqualTo(Outcome.NEW);
    }

    private Row ride(String card, String vehicle) {
        return new Row(
                2,
                Map.of(
                        RideImport.CARD,
                        card,
                        RideImport.VEHICLE,
                        vehicle,
                        RideImport.LINE,
                        "26",
                        RideImport.BOARDED,
                        yesterday + " 07:32:00",
                        RideImport.ALIGHTED,
                        yesterday + " 07:54:00"));
    }
}

package org.shouwang.tracing.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.InfectionCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rows of a file are one and the same ride, and what two files say at once. */
@WholeApplication
class RideIntakeTests {
    private final LocalDate yesterday;
    private final Intake intake;
    private final RideImport rides;
    private final Clock clock;
    private final Spots spots;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    RideIntakeTests(
            RideImport rides, Clock clock, Spots spots, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.rides = rides;
        this.clock = clock;
        this.spots = spots;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    @Test
    void twoFilesThatSayWhatBusesAreDoNotWaitForEachOther() {
        var one = open();
        var other = open();
        var bus = UUID.randomUUID().toString();

        transaction.executeWithoutResult(_ -> {
            one.take(ride("31004021 7789", bus));
            one.store();
            another.executeWithoutResult(_ -> {
                jdbc.sql("set local lock_timeout = '2s'").update();
                other.take(ride("31004021 7788", bus));
                other.store();
                other.finish();
            });
            one.finish();
        });

        var vehicle = new Spot(Kind.VEHICLE, bus, bus, "26", "bus-sealed", null);
        var number = requireNonNull(spots.numbers(List.of(vehicle)).get(vehicle));
        assertThat(spots.byNumber(List.of(number)).get(number))
                .extracting(Spot::setting)
                .isEqualTo("bus-ventilated");
    }

    private Intake open() {
        return rides.open(
                new Commission(UUID.randomUUID(), new AreaPath(Stage.HERE), UUID.randomUUID(), clock.instant()), true);
    }

    private Row ride(String card, String vehicle) {
        return new Row(
                2,
                Map.of(
                        RideImport.SETTING,
                        "bus-ventilated",
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

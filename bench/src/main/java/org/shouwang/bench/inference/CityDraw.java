package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.shouwang.copresence.rides.Tap;

/** Draws a city: its buses run, its people ride, its validators write down what they see. */
final class CityDraw {
    private static final int FARE = 200;

    private final Roughness rough;
    private final Validators validators;
    private final SplittableRandom random;
    private final List<Written> written = new ArrayList<>();

    private CityDraw(Roughness rough, long seed) {
        this.rough = rough;
        validators = new Validators(seed, rough);
        random = new SplittableRandom(seed * 7_919 + 17);
    }

    static City of(Lines lines, Roughness rough, int riders, long seed) {
        var draw = new CityDraw(rough, seed);
        var network = lines.network();
        var service = new Service(lines.headways());
        var runs = new Fleet(network, service, lines.headways(), rough, draw.random.split()).week();
        var ways = new Ways(network, draw.random.split());
        var journeys = new Journeys(network, ways, new Calls(network, runs));
        var population = new Population(ways, journeys, rough, seed);
        for (var rider = 0; rider < riders; rider++) {
            population.week(
                    rider,
                    ride -> draw.seen(
                            ride, network.pattern(ride.run().pattern()).line()));
        }
        draw.written.sort(Comparator.comparingLong(Written::arrives));
        var taps = draw.written.stream().map(Written::tap).toList();
        var truth = draw.written.stream().map(Written::ride).toList();
        return new City(network, service, riders, taps, truth);
    }

    private void seen(TrueRide ride, int line) {
        if (random.nextDouble() < rough.unseen() / 2) {
            return;
        }
        record(ride, line, 0);
        if (random.nextDouble() < rough.doubled()) {
            record(ride, line, random.nextInt(1, 8));
        }
        if (random.nextDouble() < rough.family()) {
            for (var more = random.nextInt(1, 4); more > 0; more--) {
                record(ride, line, more * 2);
            }
        }
    }

    private void record(TrueRide ride, int line, int after) {
        var vehicle = ride.run().vehicle();
        var at = ride.from() + after + validators.ahead(vehicle, ride.from());
        var named = random.nextDouble() < rough.nameless() ? Tap.NO_VEHICLE : vehicle;
        var late = random.nextDouble() < rough.late() ? random.nextLong(1_800, 6 * 3600) : random.nextLong(5, 60);
        var paid = ride.card() % 5 == 0 ? FARE / 2 : FARE;
        written.add(new Written(new Tap(ride.card(), at, line, named, paid), ride, ride.from() + late));
    }

    private record Written(Tap tap, TrueRide ride, long arrives) {}
}

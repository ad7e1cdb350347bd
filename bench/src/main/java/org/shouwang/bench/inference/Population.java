package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * People with habits: four in ten go to work and back, some of them with a change; the others go somewhere now and then, to
 * places they know or to new ones, and home again.
 */
final class Population {
    private static final double COMMUTERS = 0.36;
    private static final double CHANGING = 0.2;
    private static final double OUT_AND_ABOUT = 0.16;
    private static final double ERRAND = 0.16;
    private static final int CHANGE = 90;
    private static final int FAVOURITES = 2;

    private final Ways ways;
    private final Journeys journeys;
    private final Roughness rough;
    private final long seed;

    Population(Ways ways, Journeys journeys, Roughness rough, long seed) {
        this.ways = ways;
        this.journeys = journeys;
        this.rough = rough;
        this.seed = seed;
    }

    void week(int rider, Consumer<TrueRide> seen) {
        var habits = new SplittableRandom(seed * 1_000_003 + rider);
        if (habits.nextDouble() < rough.unseen() / 2) {
            return;
        }
        var person = new Person(habits);
        for (var day = 0; day < Service.DAYS; day++) {
            var lent = habits.nextDouble() < rough.lent();
            var holder = lent ? new Person(habits.split()) : person;
            carryOut(rider, holder, holder.plan(day), habits, seen);
        }
    }

    private void carryOut(int card, Person person, List<Move> plan, SplittableRandom random, Consumer<TrueRide> seen) {
        var place = person.home;
        var free = 0L;
        for (var move : plan) {
            var at = Math.max(move.at(), free);
            var ride = random.nextDouble() < rough.broken() ? null : ride(card, place, move.to(), at, random);
            if (ride != null) {
                seen.accept(ride);
            }
            place = move.to();
            free = ride == null ? at + 900 : ride.until() + CHANGE;
        }
    }

    private @Nullable TrueRide ride(int card, int from, int to, long at, SplittableRandom random) {
        var leg = ways.between(from, to);
        if (leg.isEmpty()) {
            return null;
        }
        var board = ways.stray(leg.get().board(), rough.strayed(), random);
        var alight = ways.stray(leg.get().alight(), rough.strayed(), random);
        var strayed = journeys.ride(card, new Leg(leg.get().line(), board, alight), at, random);
        return strayed != null ? strayed : journeys.ride(card, leg.get(), at, random);
    }

    /** To be somewhere else from a time on. */
    private record Move(long at, int to) {}

    private final class Person {
        final int home;
        final int[] work;
        final int[] favourites = new int[FAVOURITES];
        final boolean commutes;
        final SplittableRandom own;
        final int leaves;
        final int returns;

        Person(SplittableRandom random) {
            own = random.split();
            home = ways.somewhere(own);
            commutes = own.nextDouble() < COMMUTERS;
            work = new int[own.nextDouble() < CHANGING ? 2 : 1];
            for (var i = 0; i < work.length; i++) {
                work[i] = ways.ahead(i == 0 ? home : work[i - 1], own);
            }
            for (var i = 0; i < FAVOURITES; i++) {
                favourites[i] = ways.ahead(home, own);
            }
            leaves = (int) (3600 * (7.4 + 0.8 * own.nextGaussian()));
            returns = (int) (3600 * (17.6 + 1.1 * own.nextGaussian()));
        }

        List<Move> plan(int day) {
            var midnight = Service.FIRST_DAY + day * (long) Service.DAY;
            var moves = new ArrayList<Move>();
            var works = commutes && own.nextDouble() < (Service.weekend(day) ? 0.2 : 0.92);
            if (works) {
                work(midnight, moves);
            } else if (own.nextDouble() < OUT_AND_ABOUT) {
                goOut(midnight + 3600 * 8 + own.nextInt(10 * 3600), moves);
            }
            return moves;
        }

        private void work(long midnight, List<Move> moves) {
            var out = midnight + leaves + (long) (420 * own.nextGaussian());
            for (var place : work) {
                moves.add(new Move(out, place));
            }
            var back = midnight + returns + (long) (1500 * own.nextGaussian());
            if (own.nextDouble() < ERRAND) {
                moves.add(new Move(back, ways.ahead(work[work.length - 1], own)));
                back += stay();
            } else if (work.length > 1) {
                moves.add(new Move(back, work[0]));
            }
            moves.add(new Move(back, home));
        }

        private void goOut(long at, List<Move> moves) {
            var to = own.nextDouble() < 0.7 ? favourites[own.nextInt(FAVOURITES)] : ways.ahead(home, own);
            moves.add(new Move(at, to));
            var back = at + stay();
            if (own.nextDouble() < ERRAND) {
                moves.add(new Move(back, ways.ahead(to, own)));
                back += stay();
            }
            moves.add(new Move(back, home));
        }

        private long stay() {
            return (long) Math.clamp(5400 * Math.exp(0.7 * own.nextGaussian()), 900, 6 * 3600);
        }
    }
}

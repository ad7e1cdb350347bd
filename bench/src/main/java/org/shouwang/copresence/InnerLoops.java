package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.shouwang.bench.copresence.RideCity;

/**
 * What a question consists of, each part alone, over a city of three million presences in memory. In the engine's package,
 * because the parts are not for others; times are for each of a thousand people asked about.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerLoops {
    private static final int PRESENCES = 3_000_000;
    private static final int ASKED = 1_000;
    private static final int LEAST = 120;

    private final List<Case> cases = new ArrayList<>();
    private final List<Presence> oneDay = new ArrayList<>();
    private Segment[] days = {};
    private long until;

    @Setup
    public void makeUp() {
        var city = new RideCity(PRESENCES);
        until = city.start(city.days());
        days = new Segment[city.days()];
        for (var day = 0; day < days.length; day++) {
            var builder = new SegmentBuilder(city.start(day));
            oneDay.clear();
            city.day(
                    day,
                    (person, place, start, seconds, boarded, alighted) ->
                            oneDay.add(new Presence(person, place, start, seconds, boarded, alighted, 15)));
            oneDay.forEach(builder::add);
            days[day] = builder.inMemory();
        }
        var random = new Random(7);
        for (var i = 0; i < ASKED; i++) {
            cases.add(new Case(random.nextInt(city.people()), city.start(0), until));
        }
        Collections.shuffle(oneDay, random);
    }

    /** From a person to the records. */
    @Benchmark
    @OperationsPerInvocation(ASKED)
    public long stays() {
        var sum = new long[1];
        new StayFinder(days, ASKED).find(cases, (_, _, record, _) -> sum[0] += record);
        return sum[0];
    }

    /** And from the records to those who were near. */
    @Benchmark
    @OperationsPerInvocation(ASKED)
    public long scans() {
        var sum = new long[1];
        new StayFinder(days, ASKED).find(cases, new Companions(days, LEAST, (_, met) -> sum[0] += met.size()));
        return sum[0];
    }

    /** And summed up by person. */
    @Benchmark
    @OperationsPerInvocation(ASKED)
    public Object sums() {
        return new PresenceView(List.of(days)).table(cases, LEAST);
    }

    /** And ranked. */
    @Benchmark
    @OperationsPerInvocation(ASKED)
    public Object contacts() {
        return new PresenceView(List.of(days)).contacts(cases, LEAST);
    }

    /** The same with strengths, as each step of a chain does. */
    @Benchmark
    @OperationsPerInvocation(ASKED)
    public Object step() {
        return new PresenceView(List.of(days)).chain(cases, new Reach(LEAST, 1, until, 0.5));
    }

    /** A day of the city sorted and written into memory; this one is for all of it. */
    @Benchmark
    public Object build() {
        var builder = new SegmentBuilder(days[days.length - 1].base());
        oneDay.forEach(builder::add);
        return builder.inMemory();
    }
}

package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A made-up city in which much happens at once: few places, coarse times, rides over midnight, people met again and again. */
record SmallCity(List<Presence> presences) {
    static final int DAY = 86_400;
    static final long FIRST_DAY = 20_000L * DAY;

    static SmallCity of(long seed, int people, int days, int each) {
        var random = new Random(seed);
        var presences = new ArrayList<Presence>();
        for (var person = 0; person < people; person++) {
            for (var i = 0; i < days * each; i++) {
                presences.add(presence(random, person * 7, days));
            }
        }
        return new SmallCity(presences);
    }

    /**
     * Twenty people in a circle, each now and then at a place of a neighbour: the way to somebody is long, and there are many, so
     * that few steps often lead there later than more.
     */
    static SmallCity circle(long seed) {
        var random = new Random(seed);
        var presences = new ArrayList<Presence>();
        for (var i = 0; i < 300; i++) {
            var person = random.nextInt(20);
            var start = FIRST_DAY + random.nextInt(2 * DAY / 600) * 600L;
            var seconds = (1 + random.nextInt(18)) * 600;
            presences.add(Presence.of(person, (person + random.nextInt(5)) % 20, start, seconds));
        }
        return new SmallCity(presences);
    }

    private static Presence presence(Random random, int person, int days) {
        var start = FIRST_DAY + random.nextInt(days) * (long) DAY + random.nextInt(DAY / 60) * 60L;
        var seconds = random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(40) * 60;
        var place = random.nextInt(12) * random.nextInt(1_000);
        var stop = random.nextInt(30);
        return random.nextBoolean()
                ? Presence.of(person, place, start, seconds)
                : new Presence(person, place, start, seconds, stop, stop + 2, random.nextInt(16));
    }

    PresenceView view() {
        var days = new TreeMap<Long, SegmentBuilder>();
        for (var presence : presences) {
            var day = presence.start() / DAY * DAY;
            days.computeIfAbsent(day, SegmentBuilder::new).add(presence);
        }
        return new PresenceView(
                days.values().stream().map(SegmentBuilder::inMemory).toList());
    }

    Reference reference() {
        return new Reference(presences);
    }
}

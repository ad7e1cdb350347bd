package org.shouwang.bench.inference;

import java.util.SplittableRandom;

/** The clocks of the validators, one in a vehicle: seconds ahead of the true time. */
final class Validators {
    private final long seed;
    private final Roughness rough;

    Validators(long seed, Roughness rough) {
        this.seed = seed;
        this.rough = rough;
    }

    long ahead(int vehicle, long at) {
        var own = new SplittableRandom(seed * 31 + vehicle * 0x9E37_79B9L);
        var bad = own.nextDouble() < rough.clocks();
        var small = rough.clocks() == 0 ? 0 : 20 * own.nextGaussian();
        var offset = bad ? own.nextDouble(-480, 480) : small;
        var drift = bad && own.nextBoolean() ? own.nextDouble(-15, 15) : 0;
        var sinceMorning = Math.floorMod(at - Service.FIRST_DAY, Service.DAY) / 3600.0 - 4;
        return Math.round(offset + drift * sinceMorning) + jumped(vehicle, at);
    }

    private long jumped(int vehicle, long at) {
        var day = Service.day(at);
        var own = new SplittableRandom(seed * 37 + vehicle * 0x9E37_79B9L + day * 1_000_003L);
        var jumps = own.nextDouble() < rough.jumps();
        var when = own.nextDouble(6.5, 21);
        var far = own.nextLong(120, 900) * (own.nextBoolean() ? 1 : -1);
        return jumps && Math.floorMod(at - Service.FIRST_DAY, Service.DAY) / 3600.0 > when ? far : 0;
    }
}

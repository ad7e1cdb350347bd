package org.shouwang.shared.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A bean of this type is done again and again on every instance while the application is up: what can't wait for {@link Recurring} work,
 * which one instance leases, to come to its turn.
 *
 * @param rest between two rounds
 * @param work answers whether there is more to do, which is then done without a rest; must not mind that others do the same meanwhile
 */
public record Round(String name, Duration rest, BooleanSupplier work) {}

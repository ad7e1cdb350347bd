package org.shouwang.tracing.rides;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.TapLog;
import org.shouwang.taps.network.GtfsNetwork;
import org.shouwang.tracing.rides.RideDays.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off the days that are wanted. What a day comes to replaces what it came to before in one transaction, so that no
 * answer ever sees half of it; whoever fails or dies in between leaves everything as it was, and the day is still wanted.
 */
@Component
public class RideJob {
    private static final Logger log = LoggerFactory.getLogger(RideJob.class);

    private final RideDays days;
    private final DayInference inference;
    private final Networks networks;
    private final TapLog taps;
    private final PresenceLog presences;
    private final TransactionTemplate transaction;
    private final ReentrantLock lock = new ReentrantLock();

    RideJob(
            RideDays days,
            DayInference inference,
            Networks networks,
            TapLog taps,
            PresenceLog presences,
            TransactionTemplate transaction) {
        this.days = days;
        this.inference = inference;
        this.networks = networks;
        this.taps = taps;
        this.presences = presences;
        this.transaction = transaction;
    }

    /**
     * Until nothing is wanted any more, but for what failed a moment ago. One at a time, so that whoever is back from it knows
     * that nothing is under way.
     */
    public void run() {
        lock.lock();
        try {
            workOff();
        } finally {
            lock.unlock();
        }
    }

    private void workOff() {
        var opened = new Opened(null, null);
        for (var next = days.next(); next.isPresent(); next = days.next()) {
            var wanted = next.get();
            try {
                opened = open(wanted.day(), opened);
                infer(wanted, opened);
            } catch (RuntimeException | OutOfMemoryError e) {
                // a day that is too large fails like any other, and the others get their turn
                log.error(
                        "rides of {} could not be inferred: {}",
                        wanted.day(),
                        e.getClass().getName());
                days.failed(wanted, "tracing.inference-failed");
            }
        }
    }

    private record Opened(@Nullable UUID id, @Nullable GtfsNetwork network) {}

    private Opened open(LocalDate day, Opened before) {
        return networks.inForce(day)
                .map(facts ->
                        facts.id().equals(before.id()) ? before : new Opened(facts.id(), networks.open(facts.id())))
                .orElseGet(() -> new Opened(null, null));
    }

    private void infer(Wanted wanted, Opened opened) {
        var day = wanted.day();
        days.started(day, inference.count(day), opened.id());
        var result = inference.infer(day, opened.network(), reached -> days.reached(day, reached));
        var replaced = transaction.execute(_ -> replace(wanted, result));
        if (Boolean.TRUE.equals(replaced)) {
            log.info(
                    "{} rides of {} inferred, {} of them only possible",
                    result.likely() + result.possible(),
                    day,
                    result.possible());
        }
    }

    private boolean replace(Wanted wanted, DayInference.Result result) {
        if (!days.isStillWantedAs(wanted)) {
            return false;
        }
        taps.sourcesOf(wanted.day()).forEach(source -> presences.retract(RideSource.of(source, wanted.day())));
        result.rides().each(presences::append);
        days.done(wanted, result.likely(), result.possible(), result.unknownStops());
        return true;
    }
}

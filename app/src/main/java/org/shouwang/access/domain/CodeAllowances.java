package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouwang.vault.PhoneNumber;
import org.springframework.stereotype.Component;

/** How many codes may be sent: to one number, from one network, and altogether. */
@Component
class CodeAllowances {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Allowances allowances;
    private final AccessSettings.Codes limits;
    private final boolean drill;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int usedInMinute;

    CodeAllowances(Allowances allowances, AccessSettings settings, Clock clock) {
        this.allowances = allowances;
        this.limits = settings.access().codes();
        this.drill = settings.drill();
        this.clock = clock;
    }

    /**
     * The allowance of all is looked at first, in memory, so that a flood does not reach the database; it is used by what
     * is sent, or one network that is refused could use it up for everybody. In a drill nothing is sent and everybody comes
     * from one machine: only the allowance of the number counts.
     */
    void use(PhoneNumber phone, String network) {
        if (!drill) {
            requireRoomForAll();
            allowances.use("code from " + network, limits.perNetworkAndHour(), HOUR);
        }
        allowances.use("code to " + phone.clear(), limits.perPhoneAndHour(), HOUR);
        allowances.use("code to " + phone.clear(), limits.perPhoneAndDay(), DAY);
        if (!drill) {
            useOneOfAll();
        }
    }

    private synchronized void useOneOfAll() {
        requireRoomForAll();
        usedInMinute++;
    }

    /** Of this instance. */
    private synchronized void requireRoomForAll() {
        var now = clock.instant();
        if (now.isAfter(minute.plus(MINUTE))) {
            minute = now;
            usedInMinute = 0;
        }
        if (usedInMinute >= limits.perMinute()) {
            throw SignInRefused.crowded(Duration.between(now, minute.plus(MINUTE)));
        }
    }
}

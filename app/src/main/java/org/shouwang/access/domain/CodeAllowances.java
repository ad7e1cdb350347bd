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

    /** In a drill nothing is sent and everybody comes from one machine: only the allowance of the number counts. */
    void use(PhoneNumber phone, String network) {
        if (!drill) {
            useOfAll();
            allowances.use("code from " + network, limits.perNetworkAndHour(), HOUR);
        }
        allowances.use("code to " + phone.clear(), limits.perPhoneAndHour(), HOUR);
        allowances.use("code to " + phone.clear(), limits.perPhoneAndDay(), DAY);
    }

    /** Of this instance, in memory: a flood must not reach the database. */
    private synchronized void useOfAll() {
        var now = clock.instant();
        if (now.isAfter(minute.plus(MINUTE))) {
            minute = now;
            usedInMinute = 0;
        }
        if (++usedInMinute > limits.perMinute()) {
            throw SignInRefused.crowded(Duration.between(now, minute.plus(MINUTE)));
        }
    }
}

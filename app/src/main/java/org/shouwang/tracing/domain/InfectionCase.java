package org.shouwang.tracing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.LookBack;
import org.shouwang.shared.AreaPath;

/**
 * Somebody infected.
 *
 * @param number of the file, which everybody else knows the case by
 * @param day of the onset, or of the first positive sample
 * @param isolatedAt when the case was no longer among people
 */
public record InfectionCase(
        UUID id,
        String number,
        AreaPath path,
        CaseKind kind,
        CaseBasis basis,
        LocalDate day,
        @Nullable Instant isolatedAt,
        CaseSetting setting,
        @Nullable UUID person,
        CaseState state,
        Instant openedAt,
        UUID openedBy,
        int version) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** From when until when the case may have infected others, by the rules. */
    public Window window(LookBack lookBack, Instant now) {
        var days = basis == CaseBasis.ONSET ? lookBack.daysBeforeOnset() : lookBack.daysBeforeSample();
        var from = day.minusDays(days).atStartOfDay(ZONE).toInstant();
        var until = isolatedAt == null ? now : isolatedAt;
        return new Window(
                from,
                until.isAfter(from) ? until : day.plusDays(1).atStartOfDay(ZONE).toInstant(),
                days);
    }

    /** @param daysBack how many days before the day of the case it begins */
    public record Window(Instant from, Instant until, int daysBack) {}
}

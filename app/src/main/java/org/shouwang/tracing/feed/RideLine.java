package org.shouwang.tracing.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.PresenceLog;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.tracing.domain.InfectionCase;

/**
 * One ride of a card in a vehicle, as a row tells it; or what is wrong with the row.
 *
 * @param stated what being together in the vehicle means, where the row says so
 */
record RideLine(
        String card,
        String vehicle,
        String line,
        @Nullable String stated,
        Instant boarded,
        int seconds,
        int boardedAt,
        int alightedAt,
        int certainty,
        @Nullable Outcome fault) {
    private static final Pattern CARD = Pattern.compile("[0-9A-Za-z -]{4,40}");
    private static final Duration LONGEST = Duration.ofHours(12);

    /** 2026-03-01 07:32, with seconds or without, with a T or a blank between; or with a zone of its own. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("[yyyy-MM-dd][yyyy/MM/dd][yyyy/M/d]['T'][' ']H:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalEnd()
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter();

    static RideLine of(Row row, Reach reach) {
        var boarded = time(row.cell(RideImport.BOARDED)).orElse(null);
        var alighted = time(row.cell(RideImport.ALIGHTED)).orElse(null);
        var fault = fault(row, boarded, alighted, reach);
        return new RideLine(
                row.cell(RideImport.CARD),
                row.cell(RideImport.VEHICLE),
                row.cell(RideImport.LINE),
                row.cell(RideImport.SETTING).isEmpty() ? null : row.cell(RideImport.SETTING),
                boarded == null ? Instant.EPOCH : boarded,
                boarded == null || alighted == null
                        ? 0
                        : (int) Math.clamp(Duration.between(boarded, alighted).toSeconds(), 0, LONGEST.toSeconds()),
                stop(row.cell(RideImport.BOARDED_STOP)).orElse(PresenceLog.NO_STOP),
                stop(row.cell(RideImport.ALIGHTED_STOP)).orElse(PresenceLog.NO_STOP),
                certainty(row.cell(RideImport.CERTAINTY)).orElse(PresenceLog.CERTAIN),
                fault);
    }

    private static @Nullable Outcome fault(
            Row row, @Nullable Instant boarded, @Nullable Instant alighted, Reach reach) {
        if (!CARD.matcher(row.cell(RideImport.CARD)).matches()) {
            return Outcome.wrong(RideImport.CARD, "tracing.ride-card");
        }
        if (row.cell(RideImport.VEHICLE).isEmpty()) {
            return Outcome.wrong(RideImport.VEHICLE, "tracing.ride-vehicle");
        }
        if (boarded == null) {
            return Outcome.wrong(RideImport.BOARDED, "tracing.ride-time");
        }
        if (alighted == null) {
            return Outcome.wrong(RideImport.ALIGHTED, "tracing.ride-time");
        }
        if (alighted.isBefore(boarded) || Duration.between(boarded, alighted).compareTo(LONGEST) > 0) {
            return Outcome.wrong(RideImport.ALIGHTED, "tracing.ride-length");
        }
        if (boarded.isAfter(reach.withClocksAhead())) {
            return Outcome.wrong(RideImport.BOARDED, "tracing.ride-to-come");
        }
        if (boarded.isBefore(reach.oldest())) {
            return Outcome.wrong(RideImport.BOARDED, "tracing.ride-too-old");
        }
        return numbers(row);
    }

    private static @Nullable Outcome numbers(Row row) {
        for (var column : new String[] {RideImport.BOARDED_STOP, RideImport.ALIGHTED_STOP}) {
            if (!row.cell(column).isEmpty() && stop(row.cell(column)).isEmpty()) {
                return Outcome.wrong(column, "tracing.ride-stop");
            }
        }
        var certainty = row.cell(RideImport.CERTAINTY);
        return certainty.isEmpty() || certainty(certainty).isPresent()
                ? null
                : Outcome.wrong(RideImport.CERTAINTY, "tracing.ride-certainty");
    }

    static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text, TIME)
                                    .atZone(InfectionCase.ZONE)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> stop(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) < PresenceLog.NO_STOP
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** Percent, in fifteenths. */
    private static Optional<Integer> certainty(String text) {
        var plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return plain.matches("[0-9]{1,3}") && Integer.parseInt(plain) <= 100
                ? Optional.of(Math.round(Integer.parseInt(plain) * PresenceLog.CERTAIN / 100f))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "RideLine[****]";
    }
}

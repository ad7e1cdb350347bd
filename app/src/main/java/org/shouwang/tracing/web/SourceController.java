package org.shouwang.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.rides.Networks;
import org.shouwang.tracing.rides.Retrying;
import org.shouwang.tracing.rides.RideDays;
import org.shouwang.tracing.rides.TapFiles;
import org.shouwang.tracing.rides.TapMappings;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of buses and of who boarded them, and how far rides have been inferred from it. No one's ride is in it. */
@RestController
@RequestMapping("/api/tracing/rides")
class SourceController {
    private static final int FILES = 10;

    private final Networks networks;
    private final TapMappings mappings;
    private final TapFiles files;
    private final RideDays days;
    private final Retrying retrying;
    private final Clock clock;

    SourceController(
            Networks networks, TapMappings mappings, TapFiles files, RideDays days, Retrying retrying, Clock clock) {
        this.networks = networks;
        this.mappings = mappings;
        this.files = files;
        this.days = days;
        this.retrying = retrying;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    RideSourcesView rideSources() {
        var today = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE);
        return new RideSourcesView(
                networks.inForce(today).map(SourceController::view).orElse(null),
                mappings.since().orElse(null),
                files.latest(FILES).stream().map(SourceController::view).toList(),
                days.all().stream().map(SourceController::view).toList());
    }

    /** Without waiting until a day that failed is tried again by itself. */
    @PostMapping("/{day}/retry")
    @Allow(Permission.TRACE)
    RideDayView retryRideDay(
            Caller caller, AreaScope scope, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return view(retrying.retry(caller, scope, day));
    }

    private static NetworkView view(Networks.Facts one) {
        return new NetworkView(one.validFrom(), one.lines(), one.stops(), one.trips(), one.leftOut(), one.at());
    }

    private static TapFileView view(TapFiles.TapFile one) {
        return new TapFileView(one.list(), one.taps(), one.duplicates(), one.otherKinds(), one.refused(), one.at());
    }

    private static RideDayView view(RideDays.RideDay one) {
        return new RideDayView(
                one.day(),
                state(one),
                one.again(),
                one.finishedAt(),
                one.taps(),
                one.reached(),
                one.likely(),
                one.possible(),
                one.unknownStops(),
                one.withNetwork(),
                one.isFailed() ? one.retryAt() : null);
    }

    private static RideDayState state(RideDays.RideDay one) {
        if (one.done()) {
            return RideDayState.DONE;
        }
        if (one.isFailed()) {
            return RideDayState.FAILED;
        }
        return one.startedAt() == null || one.finishedAt() != null ? RideDayState.WAITING : RideDayState.RUNNING;
    }

    /**
     * @param network the one that counts today
     * @param mappingSince when the operator's own format was last said
     */
    record RideSourcesView(
            @Nullable NetworkView network,
            @Nullable Instant mappingSince,
            List<TapFileView> files,
            List<RideDayView> days) {}

    /** @param leftOut rows that contradicted the others */
    record NetworkView(LocalDate validFrom, int lines, int stops, int trips, long leftOut, Instant broughtAt) {}

    /** @param otherKinds transactions that are no rides */
    record TapFileView(String list, long taps, long duplicates, long otherKinds, long refused, Instant broughtAt) {}

    /**
     * @param again whether rides of a round before stand until this one is done
     * @param reached taps that are done while it is running
     * @param likely rides with a likely end
     * @param possible rides of which only the longest possible time is known
     * @param unknownStops taps that name a stop where by the timetable nobody boards their line, or gets off it after boarding
     * @param network whether a timetable was used
     * @param retryAt when one that failed is tried again by itself; without it that is at once
     */
    record RideDayView(
            LocalDate day,
            RideDayState state,
            boolean again,
            @Nullable Instant finishedAt,
            long taps,
            long reached,
            long likely,
            long possible,
            long unknownStops,
            boolean network,
            @Nullable Instant retryAt) {}

    enum RideDayState {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}

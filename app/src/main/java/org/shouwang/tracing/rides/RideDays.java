package org.shouwang.tracing.rides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of days whose rides are to be inferred. A day that is wanted again while it is being done is done again; one that
 * failed is tried again after a minute, two, four and so on, or as soon as it is wanted again.
 */
@Repository
@Transactional
public class RideDays {
    /** Two to this power are the most minutes between two tries: a little over four hours. */
    private static final int RAREST = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    RideDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * With the caller's transaction or not at all. A ride is thought over with what its card did on the day before and the day
     * after, so the days beside these are wanted again too, if they are in the book: whatever order files come in, the last
     * round of each day has seen all of them.
     */
    public void want(Collection<LocalDate> days) {
        jdbc.sql("""
                        insert into tracing.ride_day (day, wanted)
                        select day, 1 from unnest(:days::date[]) as day
                        union
                        select beside.day, 1
                          from tracing.ride_day beside
                          join unnest(:days::date[]) as fresh (day) on abs(beside.day - fresh.day) = 1
                        order by day
                        on conflict (day) do update set wanted = ride_day.wanted + 1, failed = 0, retry_at = null
                        """).param("days", Texts.of(days, LocalDate::toString)).update();
    }

    /** The youngest first, since that is what people ask for. */
    Optional<Wanted> next() {
        return jdbc.sql("""
                        select day, wanted from tracing.ride_day
                         where done < wanted and (retry_at is null or retry_at <= :now)
                         order by day desc limit 1
                        """)
                .param("now", now())
                .query((row, _) -> new Wanted(row.getObject("day", LocalDate.class), row.getLong("wanted")))
                .optional();
    }

    void started(LocalDate day, long taps, @Nullable UUID network) {
        jdbc.sql("""
                        update tracing.ride_day
                           set started_at = :now, finished_at = null, taps = :taps, reached = 0, network = :network, problem = null
                         where day = :day
                        """)
                .param("now", now())
                .param("taps", taps)
                .param("network", network)
                .param("day", day)
                .update();
    }

    void reached(LocalDate day, long taps) {
        jdbc.sql("update tracing.ride_day set reached = :taps where day = :day")
                .param("taps", taps)
                .param("day", day)
                .update();
    }

    /** Until the end of the transaction nobody wants the day; false when somebody has, since the work began. */
    boolean isStillWantedAs(Wanted wanted) {
        return jdbc.sql("select true from tracing.ride_day where day = :day and wanted = :wanted for update")
                .param("day", wanted.day())
                .param("wanted", wanted.wanted())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void done(Wanted wanted, long likely, long possible, long unknownStops) {
        jdbc.sql("""
                        update tracing.ride_day
                           set done = :wanted, finished_at = :now, likely = :likely, possible = :possible, unknown_stops = :stops,
                               problem = null, failed = 0, retry_at = null
                         where day = :day
                        """)
                .param("wanted", wanted.wanted())
                .param("now", now())
                .param("likely", likely)
                .param("possible", possible)
                .param("stops", unknownStops)
                .param("day", wanted.day())
                .update();
    }

    /** Whoever wanted it meanwhile wants it at once. */
    void failed(Wanted wanted, String problem) {
        jdbc.sql("""
                        update tracing.ride_day
                           set problem = :problem, failed = failed + 1,
                               retry_at = :now + make_interval(mins => power(2, least(failed, :rarest))::int)
                         where day = :day and wanted = :wanted
                        """)
                .param("problem", problem)
                .param("now", now())
                .param("rarest", RAREST)
                .param("day", wanted.day())
                .param("wanted", wanted.wanted())
                .update();
    }

    /** One that failed is tried as soon as can be, however long it was to wait; false if it has not failed. */
    boolean retry(LocalDate day) {
        return jdbc.sql("""
                        update tracing.ride_day set retry_at = null
                         where day = :day and done < wanted and problem is not null
                        """).param("day", day).update() == 1;
    }

    int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from tracing.ride_day where day < :day")
                .param("day", day)
                .update();
    }

    /** The youngest first. */
    @Transactional(readOnly = true)
    public List<RideDay> all() {
        return jdbc.sql("select * from tracing.ride_day order by day desc")
                .query(RideDays::day)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RideDay day(ResultSet row, int number) throws SQLException {
        return new RideDay(
                row.getObject("day", LocalDate.class),
                row.getLong("done") == row.getLong("wanted"),
                row.getLong("done") > 0,
                Texts.instant(row, "started_at"),
                Texts.instant(row, "finished_at"),
                row.getLong("taps"),
                row.getLong("reached"),
                row.getLong("likely"),
                row.getLong("possible"),
                row.getLong("unknown_stops"),
                row.getObject("network", UUID.class) != null,
                row.getString("problem"),
                Texts.instant(row, "retry_at"));
    }

    /** @param wanted how often it had been wanted when the work began */
    record Wanted(LocalDate day, long wanted) {}

    /**
     * @param again whether a round was finished before, whose rides stand until the next one is
     * @param reached taps of this round that are inferred
     * @param likely rides with a likely end
     * @param possible rides of which nothing is known but that they may have lasted so long
     * @param unknownStops taps that name a stop where by the timetable nobody boards their line, or gets off it after boarding
     * @param retryAt when a failed one is tried again at the earliest; without it as soon as can be
     */
    public record RideDay(
            LocalDate day,
            boolean done,
            boolean again,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long taps,
            long reached,
            long likely,
            long possible,
            long unknownStops,
            boolean withNetwork,
            @Nullable String problem,
            @Nullable Instant retryAt) {
        /** Neither done nor being done: it failed, and waits to be tried again. */
        public boolean isFailed() {
            return !done && problem != null;
        }
    }
}

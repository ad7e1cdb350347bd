package org.shouwang.tracing.rides;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Publishers may say from when to when a timetable counts; a younger one that does not yet, or no more, leaves the day to an older. */
@WholeApplication
class TimetablePeriodTests {
    private final TapRoom room;
    private final Networks networks;

    TimetablePeriodTests(@LocalServerPort int port, TracingIndex index, RideJob job, Clock clock, Networks networks) {
        this.room = new TapRoom(port, index, job, clock);
        this.networks = networks;
    }

    @Test
    void theYoungestThatCountsOnTheDayIsUsed() {
        var usual = bring(new MadeUpFeed(room.line));
        var coming = bring(feed(10, 20));
        var over = bring(feed(-30, -20));

        assertThat(inForce(0)).isEqualTo(usual);
        assertThat(inForce(10)).isEqualTo(coming);
        assertThat(inForce(21)).isEqualTo(usual);
        assertThat(inForce(-20)).isEqualTo(over);
        assertThat(inForce(-19)).isEqualTo(usual);
    }

    private MadeUpFeed feed(int first, int last) {
        return new MadeUpFeed(room.line)
                .with("feed_info.txt", "feed_start_date,feed_end_date\n%s,%s\n".formatted(day(first), day(last)));
    }

    private String day(int ahead) {
        return room.today.plusDays(ahead).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private UUID bring(MadeUpFeed feed) {
        var job = room.bring("network", feed.zip());
        room.done(job);
        return UUID.fromString(job);
    }

    private UUID inForce(int ahead) {
        return networks.inForce(room.today.plusDays(ahead)).orElseThrow().id();
    }
}

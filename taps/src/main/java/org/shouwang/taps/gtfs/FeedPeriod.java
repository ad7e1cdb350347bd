package org.shouwang.taps.gtfs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a publisher vouches that a feed is whole, both included, as {@code feed_info.txt} says them. What a feed
 * plans besides is a forecast.
 *
 * @param first null where the publisher leaves it open
 * @param last likewise
 */
public record FeedPeriod(
        @Nullable LocalDate first, @Nullable LocalDate last) {
    static final FeedPeriod OPEN = new FeedPeriod(null, null);
}

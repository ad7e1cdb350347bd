package org.shouwang.tracing.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.CommonPlace;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.stereotype.Component;

/** What the cases of a look-up had in common within its window, the least likely by chance first. */
@Component
public class CommonFinding {
    private static final int MOST = 200;

    /** Two who follow each other so closely at a place shared its air. */
    private static final int GAP = 30 * 60;

    private final Whereabouts whereabouts;
    private final Sight sight;
    private final Spots spots;
    private final LoadingCache<String, Integer> population;

    CommonFinding(TracingIndex index, Whereabouts whereabouts, Sight sight, Spots spots) {
        this.whereabouts = whereabouts;
        this.sight = sight;
        this.spots = spots;
        this.population = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(_ -> index.view().people());
    }

    public List<Common> of(LookUp lookUp) {
        var followed = whereabouts.of(lookUp);
        var humans = List.copyOf(followed.stream()
                .collect(Collectors.groupingBy(CommonFinding::human))
                .values());
        var windows = IntStream.range(0, humans.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> i,
                        i -> humans.get(i).stream().map(Followed::window).toList()));
        var people = Math.max(1, Objects.requireNonNull(population.get("")));
        var found = sight.of(followed).common(windows, GAP, people);
        var places =
                spots.byNumber(found.stream().map(CommonPlace::place).distinct().toList());
        var homes = new HashSet<Integer>();
        return found.stream()
                // those who live together do so every night
                .filter(common -> !isHome(places.get(common.place())) || homes.add(common.place()))
                .limit(MOST)
                .map(common -> new Common(
                        common.place(),
                        places.get(common.place()),
                        common.people().stream()
                                .flatMap(i -> humans.get(i).stream().map(Followed::caseId))
                                .distinct()
                                .toList(),
                        Instant.ofEpochSecond(common.from()),
                        Instant.ofEpochSecond(common.until()),
                        common.others(),
                        common.surprise()))
                .toList();
    }

    /** Who it was, under however many numbers. */
    private static UUID human(Followed one) {
        return Objects.requireNonNullElse(one.infectionCase().person(), one.caseId());
    }

    private static boolean isHome(@Nullable Spot place) {
        return place != null && place.kind() == Kind.HOUSEHOLD;
    }

    /**
     * @param there how many people were there in that time in all
     * @param surprise 3 is once in a thousand by chance, before counting how many places were looked at
     */
    public record Common(
            int number,
            @Nullable Spot place,
            List<UUID> cases,
            Instant from,
            Instant until,
            int there,
            double surprise) {}
}

package org.shouwang.tracing.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var caseOf = followed.stream()
                .collect(Collectors.toMap(Followed::carrier, Followed::caseId, (one, _) -> one, LinkedHashMap::new));
        var people = Math.max(1, Objects.requireNonNull(population.get("")));
        var found = sight
                .of(followed)
                .common(followed.stream().map(Followed::window).toList(), GAP, people)
                .stream()
                .limit(MOST)
                .toList();
        var places = spots.byNumber(found.stream().map(common -> common.place()).toList());
        var homes = new HashSet<Integer>();
        return found.stream()
                // those who live together do so every night
                .filter(common -> !isHome(places.get(common.place())) || homes.add(common.place()))
                .map(common -> new Common(
                        common.place(),
                        places.get(common.place()),
                        common.people().stream().map(caseOf::get).distinct().toList(),
                        Instant.ofEpochSecond(common.from()),
                        Instant.ofEpochSecond(common.until()),
                        common.others(),
                        common.surprise()))
                // two cards of one person are nothing in common
                .filter(common -> common.cases().size() > 1)
                .toList();
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

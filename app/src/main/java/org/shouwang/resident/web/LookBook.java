package org.shouwang.resident.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.People;
import org.shouwang.access.People.Who;
import org.shouwang.audit.Looks;
import org.shouwang.audit.Looks.Look;
import org.shouwang.resident.web.HouseholdViews.LookView;
import org.shouwang.shared.AreaPath;
import org.springframework.stereotype.Component;

/** Who looked at a household and its people, in words. What people did to their own records isn't a look. */
@Component
class LookBook {
    private static final String EXPORTED = "resident.exported";

    /** The actions that show somebody something; the rest of the trail is about changes. */
    private static final Set<String> LOOKS = Set.of(
            "vault.revealed",
            "vault.working-set",
            "resident.card-opened",
            EXPORTED,
            "tracing.shown",
            "tracing.exhibit-viewed");

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST = 500;

    private final Looks looks;
    private final People people;
    private final Phrases phrases;
    private final Clock clock;

    LookBook(Looks looks, People people, Phrases phrases, Clock clock) {
        this.looks = looks;
        this.people = people;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Newest first. */
    List<LookView> recent(Collection<UUID> subjects, Collection<AreaPath> homes, Instant registered) {
        var recent = clock.instant().minus(RECENT);
        return since(subjects, homes, registered.isAfter(recent) ? registered : recent, null);
    }

    /** At these people and households, and at lists of the communities where they live. */
    List<LookView> since(Collection<UUID> subjects, Collection<AreaPath> homes, Instant since, @Nullable UUID except) {
        var communities = homes.stream().map(AreaPath::community).distinct().toList();
        var found = Stream.concat(
                        looks.at(List.copyOf(subjects), since, MOST).stream(),
                        looks.over(communities, EXPORTED, since, MOST).stream())
                .filter(look -> LOOKS.contains(look.action()))
                .filter(look -> !Objects.equals(look.actor(), except))
                .sorted(Comparator.comparing(Look::at).reversed())
                .limit(MOST)
                .toList();
        var actors = people.who(
                found.stream().map(Look::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(look -> view(look, actors)).toList();
    }

    private LookView view(Look look, Map<UUID, Who> actors) {
        var purpose = look.purpose() == null ? "DESK" : look.purpose();
        return new LookView(
                look.at(),
                who(look.actor() == null ? null : actors.get(look.actor())),
                phrases.say("look." + look.action()),
                phrases.find("purpose." + purpose).orElse(purpose));
    }

    private String who(@Nullable Who who) {
        return who == null
                ? phrases.say("role.UNKNOWN")
                : phrases.say(
                        "look.who",
                        Map.of(
                                "name",
                                who.name().masked(),
                                "role",
                                phrases.find("role." + who.role()).orElse(who.role())));
    }
}

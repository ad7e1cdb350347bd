package org.shouwang.resident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.People;
import org.shouwang.access.People.Who;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.Happenings.Happening;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** What happened to a household, with names of who did it and words for the codes. */
@Component
class Threads {
    private final Happenings happenings;
    private final People people;
    private final Addresses addresses;
    private final Phrases phrases;

    Threads(Happenings happenings, People people, Addresses addresses, Phrases phrases) {
        this.happenings = happenings;
        this.people = people;
        this.addresses = addresses;
        this.phrases = phrases;
    }

    List<ThreadEntry> of(UUID household, PersonName head, List<Member> members) {
        var happened = happenings.of(household);
        var actors = people.who(
                happened.stream().map(Happening::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return happened.stream()
                .map(one -> new ThreadEntry(
                        one.at(), one.kind(), params(one, members), name(one, actors), one.onBehalf() ? head : null))
                .toList();
    }

    private static @Nullable PersonName name(Happening one, Map<UUID, Who> actors) {
        var who = one.by() == null ? null : actors.get(one.by());
        return who == null ? null : who.name();
    }

    private Map<String, Object> params(Happening one, List<Member> members) {
        var params = new HashMap<>(one.params());
        var subject = members.stream()
                .filter(member -> member.id().toString().equals(params.get("subject")))
                .findFirst()
                .map(member -> member.name().masked())
                .orElse("");
        if (params.get("rule") instanceof String rule) {
            params.put("reason", phrases.say("rule." + rule, Map.of("count", "")));
        }
        if (params.get("question") instanceof String question) {
            var key = "question." + question + (params.containsKey("choice") ? "." + params.get("choice") : "");
            params.put("text", phrases.say(key, Map.of("subject", subject, "people", members.size())));
        }
        if (params.get("path") instanceof String path) {
            params.put("address", addresses.shortLine(new AreaPath(path)));
        }
        return params;
    }
}

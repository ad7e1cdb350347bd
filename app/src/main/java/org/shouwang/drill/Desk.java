package org.shouwang.drill;

import java.util.Objects;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;

/** Hands in registrations as the people of the drill do: from their own phone, or through somebody who helps. */
final class Desk {
    private final Api api;
    private final Team team;
    private final Keys keys;

    Desk(Api api, Team team, Keys keys) {
        this.api = api;
        this.team = team;
        this.keys = keys;
    }

    Answer register(RegistrationPlan.Entry entry) {
        var login = entry.channel().login();
        var session = login == null ? resident(entry) : team.member(login);
        var path = "/api/resident/registrations" + (login == null ? "" : "/on-behalf");
        return session.post(path, keys.of("registration", entry.index()), body(entry))
                .orFail("registration " + entry.index());
    }

    Session resident(RegistrationPlan.Entry entry) {
        return Session.resident(api, Objects.requireNonNull(entry.household().phone()));
    }

    Team team() {
        return team;
    }

    private static RegistrationBody body(RegistrationPlan.Entry entry) {
        var reason = entry.channel().reason();
        return entry.dwelling() == null
                ? RegistrationBody.unlisted(
                        Staff.COMMUNITY, Objects.requireNonNull(entry.unlisted()), entry.household(), reason)
                : RegistrationBody.at(entry.dwelling(), entry.household(), reason);
    }
}

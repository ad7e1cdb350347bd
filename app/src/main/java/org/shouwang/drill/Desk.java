package org.shouwang.drill;

import java.util.Map;
import java.util.Objects;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;

/** Hands in registrations as the people of the drill do: from their own phone, or through somebody who helps. */
final class Desk {
    private static final String REGISTRATIONS = "/api/resident/registrations";

    private final Api api;
    private final Team team;
    private final Keys keys;

    Desk(Api api, Team team, Keys keys) {
        this.api = api;
        this.team = team;
        this.keys = keys;
    }

    void register(RegistrationPlan.Entry entry) {
        var login = entry.channel().login();
        if (login == null) {
            var session = Session.resident(
                    api, Objects.requireNonNull(entry.household().phone()));
            answer(session, entry, register(session, REGISTRATIONS, entry));
        } else {
            register(team.member(login), REGISTRATIONS + "/on-behalf", entry);
        }
    }

    private Answer register(Session session, String path, RegistrationPlan.Entry entry) {
        return session.post(path, keys.of("registration", entry.index()), body(entry))
                .orFail("registration " + entry.index());
    }

    /** Some of those who are asked something answer at once; with the others it stays open until somebody calls. */
    private void answer(Session session, RegistrationPlan.Entry entry, Answer receipt) {
        var question = receipt.body().path("question");
        if (question.isObject() && entry.answersQuestions()) {
            var choice = question.path("choices").path(0).path("code").asString();
            session.post(
                            REGISTRATIONS + "/" + receipt.text("id") + "/answer",
                            keys.of("answer", entry.index()),
                            Map.of("question", question.path("id").asString(), "choice", choice))
                    .orFail("an answer");
        }
    }

    private static RegistrationBody body(RegistrationPlan.Entry entry) {
        var reason = entry.channel().reason();
        return entry.dwelling() == null
                ? RegistrationBody.unlisted(
                        Staff.COMMUNITY, Objects.requireNonNull(entry.unlisted()), entry.household(), reason)
                : RegistrationBody.at(entry.dwelling(), entry.household(), reason);
    }
}

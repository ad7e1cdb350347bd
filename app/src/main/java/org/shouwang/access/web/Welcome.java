package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.access.domain.Admitted;
import org.shouwang.access.domain.Session;
import org.shouwang.access.domain.Sessions;
import org.springframework.stereotype.Component;

/** Hands a fresh session over and says who came in. */
@Component
class Welcome {
    private final Sessions sessions;
    private final SessionCarrier carrier;
    private final Me me;

    Welcome(Sessions sessions, SessionCarrier carrier, Me me) {
        this.sessions = sessions;
        this.carrier = carrier;
        this.me = me;
    }

    MeView in(Session session, HttpServletRequest request, HttpServletResponse response) {
        var admitted = sessions.admit(session)
                .orElseThrow(() -> new IllegalStateException("a fresh session of " + session.accountId() + " fails"));
        carrier.give(session, request, response);
        return me.of(admitted);
    }

    MeView me() {
        return CallerAuthentication.current().map(me::of).orElseGet(me::nobody);
    }

    Session session() {
        return CallerAuthentication.current().map(Admitted::session).orElseThrow(AccessRefused::notSignedIn);
    }
}

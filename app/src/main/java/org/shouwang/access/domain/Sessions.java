package org.shouwang.access.domain;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.domain.Admitted.Unfinished;
import org.springframework.stereotype.Service;

/** Opens sessions, says who holds one, and renews them while they are used. */
@Service
public class Sessions {
    private static final String TYPE = "shouwang-session";
    private static final int RENEWALS_PER_IDLE_TIME = 15;

    private final Tokens tokens;
    private final AccountStates states;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(Tokens tokens, AccountStates states, AccessSettings settings, Clock clock) {
        this.tokens = tokens;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    Session open(UUID account, Caller.Kind kind, int generation) {
        var now = now();
        return issued(new Session(Secrets.text(), account, kind, generation, now, now, now), now);
    }

    public String token(Session session) {
        return tokens.sign(
                TYPE,
                new JWTClaimsSet.Builder()
                        .jwtID(session.id())
                        .subject(session.accountId().toString())
                        .claim("kind", session.kind().name())
                        .claim("gen", session.generation())
                        .claim("auth", session.signedInAt().getEpochSecond())
                        .issueTime(Date.from(session.issuedAt()))
                        .expirationTime(Date.from(session.expiresAt()))
                        .build());
    }

    /** Empty when the token is no session, or the session has ended since. */
    public Optional<Admitted> admit(String token) {
        return tokens.read(TYPE, token).flatMap(Sessions::session).flatMap(this::admit);
    }

    /** The session with a fresh idle time, once a part of the old one has gone; never beyond its longest time. */
    public Optional<Session> renewed(Session session) {
        var now = now();
        var old = session.issuedAt().plus(idle(session.kind()).dividedBy(RENEWALS_PER_IDLE_TIME));
        return now.isBefore(old) ? Optional.empty() : Optional.of(issued(session, now));
    }

    /** However often it is renewed, it lasts no longer. */
    Instant end(Session session) {
        return session.signedInAt().plus(longest(session.kind()));
    }

    /** How long the browser should keep the token: the rest of its idle time. */
    public Duration rest(Session session) {
        return Duration.between(now(), session.expiresAt());
    }

    /** The same for a session that was just opened. */
    public Optional<Admitted> admit(Session session) {
        return states.find(session.accountId())
                .filter(state -> !state.locked()
                        && state.generation() == session.generation()
                        && state.kind() == session.kind()
                        && !state.endedSessions().contains(session.id()))
                .map(state -> admitted(session, state));
    }

    private Admitted admitted(Session session, AccountState state) {
        var unfinished = unfinished(state);
        var grants = unfinished == null ? state.grants() : List.<Caller.Grant>of();
        var caller = new Caller(session.accountId(), session.kind(), grants);
        return new Admitted(caller, session, state.secondFactor(), unfinished);
    }

    private @Nullable Unfinished unfinished(AccountState state) {
        if (state.kind() == Caller.Kind.RESIDENT) {
            return null;
        }
        var profile = settings.access().passwords();
        if (state.passwordOnce() || profile.isDue(state.passwordChangedAt(), clock.instant())) {
            return Unfinished.PASSWORD;
        }
        return state.secondFactor() || settings.drill() ? null : Unfinished.SECOND_FACTOR;
    }

    private Session issued(Session session, Instant now) {
        var end = end(session);
        var idle = now.plus(idle(session.kind()));
        return new Session(
                session.id(),
                session.accountId(),
                session.kind(),
                session.generation(),
                session.signedInAt(),
                now,
                idle.isBefore(end) ? idle : end);
    }

    private Duration idle(Caller.Kind kind) {
        return kind == Caller.Kind.STAFF
                ? settings.access().staffIdle()
                : settings.access().residentIdle();
    }

    private Duration longest(Caller.Kind kind) {
        return kind == Caller.Kind.STAFF
                ? settings.access().staffLongest()
                : settings.access().residentLongest();
    }

    /** Tokens carry whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Session> session(JWTClaimsSet claims) {
        try {
            return Optional.of(new Session(
                    claims.getJWTID(),
                    UUID.fromString(claims.getSubject()),
                    Caller.Kind.valueOf(claims.getStringClaim("kind")),
                    claims.getIntegerClaim("gen"),
                    Instant.ofEpochSecond(claims.getLongClaim("auth")),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

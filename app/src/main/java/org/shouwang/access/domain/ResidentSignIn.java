package org.shouwang.access.domain;

import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Residents sign in with the code that was sent to their phone, or through a city app that vouches for them. The number
 * leads to an account, never to a record: an account sees what it registered itself.
 */
@Service
public class ResidentSignIn {
    private final Challenges challenges;
    private final ResidentAccounts residents;
    private final Sessions sessions;
    private final SignInWatch watch;
    private final Audit audit;

    ResidentSignIn(
            Challenges challenges, ResidentAccounts residents, Sessions sessions, SignInWatch watch, Audit audit) {
        this.challenges = challenges;
        this.residents = residents;
        this.sessions = sessions;
        this.watch = watch;
        this.audit = audit;
    }

    /** @param request identifies the request, which may be sent again when its answer was lost */
    @Transactional
    public Session signIn(String challenge, String code, String request, String network) {
        watch.check(network);
        var kept = challenges.count(challenge).orElseThrow(() -> refused(network));
        if (!challenges.isCode(kept, challenge, code)) {
            watch.wrong(network, null, "code");
            throw SignInRefused.wrongCode(kept.remaining());
        }
        if (!challenges.use(challenge, request)) {
            throw refused(network);
        }
        return open(residents.byPhone(kept.phone), "phone");
    }

    /** The provider has proved who this is. */
    @Transactional
    public Session signInFrom(String provider, String issuer, String subject) {
        return open(residents.byEntrance(issuer, subject), provider);
    }

    private Session open(Account account, String through) {
        if (account.locked()) {
            throw SignInRefused.lockedAccount(account.id());
        }
        audit.record(AuditEvent.of(account.id(), "access.signed-in", account.id(), null)
                .with("through", through));
        return sessions.open(account.id(), Caller.Kind.RESIDENT, account.generation());
    }

    private SignInRefused refused(String network) {
        watch.wrong(network, null, "expired");
        return SignInRefused.codeExpired();
    }
}

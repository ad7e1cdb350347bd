package org.shouwang.access.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff sign in with a password and a code. An unknown login runs through the same statements and the same hash as a
 * known one, is counted and locked like it, and is answered alike.
 */
@Service
public class StaffSignIn {
    private static final Logger log = LoggerFactory.getLogger(StaffSignIn.class);

    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final SignInWatch watch;
    private final Audit audit;
    private final boolean drill;

    StaffSignIn(
            Accounts accounts,
            Credentials credentials,
            Sessions sessions,
            SignInWatch watch,
            Audit audit,
            AccessSettings settings) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.watch = watch;
        this.audit = audit;
        this.drill = settings.drill();
    }

    @Transactional
    public Session signIn(String login, String password, @Nullable String code, String network) {
        var what = tried(login);
        var tries = watch.begin(what, network);
        var account = accounts.findByLogin(normal(login)).orElse(null);
        if (!credentials.isPassword(account, password) || account == null) {
            watch.wrong(network, account == null ? null : account.id(), "password");
            throw SignInRefused.wrongCredentials(tries.remaining());
        }
        if (account.locked()) {
            watch.neither(what);
            throw SignInRefused.lockedAccount(account.id());
        }
        if (account.secondFactor() && code == null) {
            watch.neither(what);
            throw SignInRefused.secondFactorNeeded();
        }
        if (account.secondFactor() && !credentials.isCode(account, code)) {
            watch.wrong(network, account.id(), "code");
            throw SignInRefused.wrongCode(tries.remaining());
        }
        var session = open(account);
        watch.right(what);
        return session;
    }

    private Session open(Account account) {
        if (drill && !account.secondFactor()) {
            log.info("Drill: account {} signed in without a second factor", account.id());
        }
        accounts.signedIn(account.id());
        audit.record(AuditEvent.of(account.id(), "access.signed-in", account.id(), account.area())
                .with("secondFactor", String.valueOf(account.secondFactor())));
        return sessions.open(account.id(), Caller.Kind.STAFF, account.generation());
    }

    /** What wrong tries are counted against. */
    static String tried(String login) {
        return "login " + normal(login);
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}

package org.shouwang.access.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff enrol a second factor: a secret for an authenticator app, in force once a code proves that it arrived. Replacing
 * one takes a code of the one in force; whoever has lost it asks an administrator.
 */
@Service
@Transactional
public class OwnSecondFactor {
    private final Accounts accounts;
    private final Credentials credentials;
    private final SecondFactors secondFactors;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final Audit audit;

    OwnSecondFactor(
            Accounts accounts,
            Credentials credentials,
            SecondFactors secondFactors,
            LockOut lockOut,
            Sessions sessions,
            Audit audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.secondFactors = secondFactors;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @return the secret in base 32, as authenticator apps take it */
    public Offer offer(Caller caller, String password, @Nullable String code) {
        var account = accounts.requireStaff(caller);
        var tried = StaffSignIn.tried(account.requireLogin());
        var tries = lockOut.count(tried);
        if (!credentials.isPassword(account, password)) {
            throw AccountRefused.wrongPassword(tries.remaining());
        }
        if (account.secondFactor() && !credentials.isCode(account, code)) {
            throw AccountRefused.wrongSecondFactor(tries.remaining());
        }
        lockOut.clear(tried);
        return new Offer(account.requireLogin(), Base32Text.of(secondFactors.offer(account.id())));
    }

    public Session confirm(Caller caller, String code) {
        var account = accounts.requireStaff(caller);
        var tried = StaffSignIn.tried(account.requireLogin());
        var tries = lockOut.count(tried);
        if (!secondFactors.confirm(account.id(), code)) {
            throw AccountRefused.wrongSecondFactor(tries.remaining());
        }
        lockOut.clear(tried);
        audit.record(AuditEvent.of(account.id(), "access.second-factor-enrolled", account.id(), account.area()));
        return sessions.open(account.id(), Caller.Kind.STAFF, account.generation() + 1);
    }

    public record Offer(String login, String secret) {
        public String uri() {
            return "otpauth://totp/Shouwang:%s?secret=%s&issuer=Shouwang".formatted(login, secret);
        }

        @Override
        public String toString() {
            return "Offer";
        }
    }
}

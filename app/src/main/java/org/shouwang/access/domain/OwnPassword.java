package org.shouwang.access.domain;

import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff change their own password. All other sessions of the account end. */
@Service
public class OwnPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final Audit audit;

    OwnPassword(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            LockOut lockOut,
            Sessions sessions,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public Session change(Caller caller, String current, String next) {
        var account = accounts.requireStaff(caller);
        var login = account.requireLogin();
        requireAcceptable(login, current, next);
        var tries = lockOut.count(StaffSignIn.tried(login));
        if (!passwords.matches(current, account.password())) {
            throw AccountRefused.wrongPassword(tries.remaining());
        }
        lockOut.clear(StaffSignIn.tried(login));
        accounts.setPassword(account.id(), passwords.hash(next), false);
        audit.record(AuditEvent.of(account.id(), "access.password-changed", account.id(), account.area()));
        return sessions.open(account.id(), Caller.Kind.STAFF, account.generation() + 1);
    }

    /** Before the try is counted: a refusal after it would roll back that it was right. */
    private void requireAcceptable(String login, String current, String next) {
        if (next.equals(current)) {
            throw Invalid.field("next", "access.password-same");
        }
        rules.fault(login, next).ifPresent(code -> {
            throw Invalid.field("next", code);
        });
    }
}

package org.shouwang.access.domain;

import java.util.UUID;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a security administrator in again who lost the second factor or the password, when no other one is there to help.
 * Only whoever has the machine and its keys can ask for it; everybody else is helped by a security administrator.
 */
@Service
class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final LockOut lockOut;
    private final Audit audit;

    Recovery(
            Accounts accounts,
            RoleGrants grants,
            Passwords passwords,
            SecondFactors secondFactors,
            LockOut lockOut,
            Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.lockOut = lockOut;
        this.audit = audit;
    }

    /** Answers a password for one sign-in, at which a new one and a new second factor are set. All sessions end. */
    @Transactional
    public String recover(String login) {
        var account = accounts.findByLogin(StaffSignIn.normal(login))
                .filter(found -> keepsAccounts(found.id()))
                .orElseThrow(AccountRefused::notRecoverable);
        var once = Secrets.readable(4);
        secondFactors.remove(account.id());
        accounts.setPassword(account.id(), passwords.hash(once), true);
        accounts.unlock(account.id());
        lockOut.clear(StaffSignIn.tried(account.requireLogin()));
        audit.record(AuditEvent.of(null, "access.recovered-at-console", account.id(), AreaPath.COUNTRY)
                .with("what", "password, second factor"));
        log.warn("The account of a security administrator was recovered at the console; the audit trail has it.");
        return once;
    }

    private boolean keepsAccounts(UUID account) {
        return grants.current(account).stream().anyMatch(grant -> grant.role().allows(Permission.MANAGE_ACCOUNTS));
    }
}

package org.shouwang.access.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.access.domain.StaffOpening.Candidate;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a security administrator does with the accounts of others, never with the own one. An account belongs to an area,
 * and so does every role on it; outside of the administrator's areas nothing exists. An account that holds a role on a
 * wider area is kept by that area's administrator: a new password for it would be a way to that role.
 */
@Service
@Transactional
public class AccountKeeping {
    private final Accounts accounts;
    private final StaffOpening opening;
    private final RoleGrants grants;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final LockOut lockOut;
    private final Audit audit;
    private final Clock clock;

    AccountKeeping(
            Accounts accounts,
            StaffOpening opening,
            RoleGrants grants,
            Passwords passwords,
            SecondFactors secondFactors,
            LockOut lockOut,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.grants = grants;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.lockOut = lockOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** With a password that is shown this once and must be changed at the first sign-in. */
    public Opened open(Keeper keeper, String login, String name, List<NewGrant> first) {
        var password = Secrets.readable(4);
        var area = first.getFirst().area();
        var account = opening.open(new Candidate("", login, name, password, true, area), keeper.account());
        audit.record(AuditEvent.of(keeper.account(), "access.account-opened", account, area));
        first.forEach(grant -> add(keeper, account, grant));
        return new Opened(account, password);
    }

    public UUID grant(Keeper keeper, UUID account, NewGrant grant) {
        return add(keeper, require(keeper, account).id(), grant);
    }

    public void endGrant(Keeper keeper, UUID id, UUID grant) {
        var account = require(keeper, id);
        if (!grants.end(id, grant, keeper.areas(), keeper.account())) {
            throw new NotFound("grant " + grant);
        }
        record(keeper, "access.grant-ended", account, grant.toString());
    }

    public void lock(Keeper keeper, UUID id, String reason) {
        var account = requireWhole(keeper, id);
        accounts.lock(id, keeper.account(), reason);
        record(keeper, "access.locked", account, reason);
    }

    /** Lifts an administrator's lock, and the one that wrong tries led to. */
    public void unlock(Keeper keeper, UUID id) {
        var account = requireWhole(keeper, id);
        accounts.unlock(id);
        lockOut.clear(StaffSignIn.tried(account.requireLogin()));
        record(keeper, "access.unlocked", account, "");
    }

    /** A new password to be shown once, a second factor to be enrolled again, or both. Ends all sessions. */
    public @Nullable String reset(Keeper keeper, UUID id, boolean password, boolean secondFactor) {
        var account = requireWhole(keeper, id);
        if (secondFactor) {
            secondFactors.remove(id);
            record(keeper, "access.second-factor-reset", account, "");
        }
        if (!password) {
            return null;
        }
        var once = Secrets.readable(4);
        accounts.setPassword(id, passwords.hash(once), true);
        record(keeper, "access.password-reset", account, "");
        return once;
    }

    public void endSessions(Keeper keeper, UUID id) {
        var account = requireWhole(keeper, id);
        accounts.endSessions(id);
        record(keeper, "access.signed-out-by-administrator", account, "");
    }

    private UUID add(Keeper keeper, UUID account, NewGrant grant) {
        requireAcceptable(keeper, grant);
        var held = grants.current(account);
        if (Role.SEPARATED.contains(grant.role())
                && held.stream().anyMatch(one -> Role.SEPARATED.contains(one.role()))) {
            throw AccountRefused.separatedRoles(account);
        }
        if (held.contains(new Caller.Grant(grant.role(), grant.area()))) {
            throw AccountRefused.alreadyGranted(account);
        }
        var id = grants.add(account, grant, keeper.account());
        audit.record(AuditEvent.of(keeper.account(), "access.granted", account, grant.area())
                .with("role", grant.role().name())
                .with("grant", id.toString())
                .with("until", String.valueOf(grant.until())));
        return id;
    }

    private void requireAcceptable(Keeper keeper, NewGrant grant) {
        if (!keeper.areas().contains(grant.area())) {
            throw new NotFound("area " + grant.area());
        }
        if (grant.role() == Role.RESIDENT) {
            throw Invalid.field("role", "access.role-not-of-staff");
        }
        if (grant.until() != null && !grant.until().isAfter(clock.instant())) {
            throw Invalid.field("until", "access.until-past");
        }
    }

    private Account require(Keeper keeper, UUID id) {
        if (keeper.account().equals(id)) {
            throw AccountRefused.ownAccount(id);
        }
        return accounts.findStaff(keeper.areas(), id).orElseThrow(() -> new NotFound("account " + id));
    }

    private Account requireWhole(Keeper keeper, UUID id) {
        var account = require(keeper, id);
        if (!grants.current(id).stream().allMatch(held -> keeper.areas().contains(held.area()))) {
            throw AccountRefused.widerArea(id);
        }
        return account;
    }

    private void record(Keeper keeper, String action, Account account, String what) {
        var event = AuditEvent.of(keeper.account(), action, account.id(), account.area());
        audit.record(what.isEmpty() ? event : event.with("what", what));
    }

    /** The administrator, and the areas of the right to keep accounts. */
    public record Keeper(UUID account, AreaScope areas) {}

    /** @param password shown once, kept nowhere in clear */
    public record Opened(UUID account, String password) {
        @Override
        public String toString() {
            return "Opened[" + account + "]";
        }
    }
}

package org.shouwang.access.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.domain.Accounts.NewStaff;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.shouwang.shared.Invalid;
import org.springframework.stereotype.Component;

/** Makes the account of a new member of staff, once login, name and password are acceptable. */
@Component
class StaffOpening {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]");
    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final AccountNames names;
    private final Passwords passwords;
    private final PasswordRules rules;

    StaffOpening(Accounts accounts, AccountNames names, Passwords passwords, PasswordRules rules) {
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.rules = rules;
    }

    UUID open(Candidate candidate, @Nullable UUID by) {
        check(candidate);
        var login = StaffSignIn.normal(candidate.login());
        var id = Ids.next();
        var row = new NewStaff(login, passwords.hash(candidate.password()), candidate.passwordOnce(), candidate.area());
        if (!accounts.addStaff(id, row, names.seal(id, candidate.name().strip()), by)) {
            throw AccountRefused.loginTaken();
        }
        return id;
    }

    /** Names what is wrong with login, name and password; whether the login is taken shows later. */
    void check(Candidate candidate) {
        var login = StaffSignIn.normal(candidate.login());
        var faults = new ArrayList<Invalid.Fault>();
        if (!LOGIN.matcher(login).matches()) {
            faults.add(new Invalid.Fault(candidate.prefix() + "login", "access.login-format"));
        }
        var name = candidate.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Invalid.Fault(candidate.prefix() + "name", "access.name-format"));
        }
        rules.fault(login, candidate.password())
                .ifPresent(code -> faults.add(new Invalid.Fault(candidate.prefix() + "password", code)));
        if (!faults.isEmpty()) {
            throw new Invalid(List.copyOf(faults));
        }
    }

    /** @param prefix of the fields in the form, for what is wrong with them */
    record Candidate(String prefix, String login, String name, String password, boolean passwordOnce, AreaPath area) {
        @Override
        public String toString() {
            return "Candidate";
        }
    }
}

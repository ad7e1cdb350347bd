package org.shouwang.access.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.shouwang.access.Role;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first three administrators, separated as GB/T 22239 asks, over the whole installation. */
@Service
public class SetUp {
    private static final String REASON = "SET_UP";

    private final SetUpCode code;
    private final StaffOpening opening;
    private final RoleGrants grants;
    private final SignInWatch watch;
    private final Audit audit;

    SetUp(SetUpCode code, StaffOpening opening, RoleGrants grants, SignInWatch watch, Audit audit) {
        this.code = code;
        this.opening = opening;
        this.grants = grants;
        this.watch = watch;
        this.audit = audit;
    }

    /** The form is looked at before the try is counted: a refusal after it would roll back that the code was right. */
    @Transactional
    public void open(String given, List<First> first, String network) {
        requireDifferentLogins(first);
        first.stream().map(First::candidate).forEach(opening::check);
        watch.begin("set-up", network);
        code.use(given);
        first.forEach(this::open);
        watch.right("set-up");
    }

    private void open(First first) {
        var account = opening.open(first.candidate(), null);
        grants.add(account, new NewGrant(first.role(), AreaPath.COUNTRY, REASON, null), null);
        audit.record(AuditEvent.of(null, "access.set-up", account, AreaPath.COUNTRY)
                .with("role", first.role().name()));
    }

    private static void requireDifferentLogins(List<First> first) {
        var faults =
                first.stream().collect(Collectors.groupingBy(one -> StaffSignIn.normal(one.login()))).values().stream()
                        .flatMap(same -> same.stream().skip(1))
                        .map(one -> new Invalid.Fault(one.field() + ".login", "access.login-taken"))
                        .toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** @param field where the form holds it, for what is wrong with it */
    public record First(String field, Role role, String login, String name, String password) {
        private StaffOpening.Candidate candidate() {
            return new StaffOpening.Candidate(field + ".", login, name, password, false, AreaPath.COUNTRY);
        }

        @Override
        public String toString() {
            return "First[" + role + "]";
        }
    }
}

package org.shouwang.access.domain;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What wrong tries lead to: a lock on what was tried, an allowance for the network, a line in the audit. */
@Component
class SignInWatch {
    private static final int WRONG_PER_NETWORK = 60;
    private static final Duration NETWORK_SPAN = Duration.ofMinutes(15);

    private final LockOut lockOut;
    private final Allowances allowances;
    private final Audit audit;
    private final boolean drill;

    SignInWatch(LockOut lockOut, Allowances allowances, Audit audit, AccessSettings settings) {
        this.lockOut = lockOut;
        this.allowances = allowances;
        this.audit = audit;
        this.drill = settings.drill();
    }

    /** Counts the try as wrong in advance; refuses it while what is tried, or the network, is locked. */
    Tries begin(String what, String network) {
        check(network);
        return lockOut.count(what);
    }

    /** In a drill everybody comes from one machine. */
    void check(String network) {
        if (drill) {
            return;
        }
        allowances.check("wrong from " + network, WRONG_PER_NETWORK, NETWORK_SPAN);
    }

    void right(String what) {
        lockOut.clear(what);
    }

    void neither(String what) {
        lockOut.forgetOne(what);
    }

    /** For good, although the answer is a refusal. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wrong(String network, @Nullable UUID account, String why) {
        allowances.count("wrong from " + network, NETWORK_SPAN);
        audit.record(new AuditEvent(null, "access.sign-in-refused", account, null, null, Map.of("why", why)));
    }
}

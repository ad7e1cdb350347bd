package org.shouwang.policy;

import java.util.List;
import org.shouwang.shared.DomainException;

/** A version that can't apply. */
public final class PolicyRejected extends DomainException {
    private PolicyRejected(String code, String message) {
        super(Kind.REJECTED, code, message);
    }

    static PolicyRejected contradicts(String section, List<String> contradictions) {
        return new PolicyRejected("policy.contradiction", section + ": " + contradictions);
    }

    static PolicyRejected inThePast(String section) {
        return new PolicyRejected("policy.in-the-past", section);
    }
}

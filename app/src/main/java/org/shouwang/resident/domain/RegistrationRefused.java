package org.shouwang.resident.domain;

import org.shouwang.shared.DomainException;

/** A registration that is right in itself, but not to be taken. */
public final class RegistrationRefused extends DomainException {
    private RegistrationRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static RegistrationRefused tooMany() {
        return new RegistrationRefused(Kind.REJECTED, "resident.too-many-registrations", "account limit reached");
    }
}

package org.shouwang.access.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a member of staff knows and holds. */
@Component
class Credentials {
    private final Passwords passwords;
    private final SecondFactors secondFactors;

    Credentials(Passwords passwords, SecondFactors secondFactors) {
        this.passwords = passwords;
        this.secondFactors = secondFactors;
    }

    boolean isPassword(@Nullable Account account, String password) {
        return passwords.matches(password, account == null ? null : account.password());
    }

    boolean isCode(Account account, @Nullable String code) {
        return code != null && secondFactors.use(account.id(), code);
    }
}

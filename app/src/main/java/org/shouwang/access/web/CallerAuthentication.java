package org.shouwang.access.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.domain.Admitted;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller in Spring Security's context; the name is the account's id. Roles are judged by the gate, not by authorities. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Admitted admitted;

    CallerAuthentication(Admitted admitted) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.admitted = admitted;
        setAuthenticated(true);
    }

    static Optional<Admitted> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn
                ? Optional.of(signedIn.admitted)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return admitted.caller();
    }

    @Override
    public String getName() {
        return admitted.caller().accountId().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication signedIn && admitted.equals(signedIn.admitted);
    }

    @Override
    public int hashCode() {
        return admitted.hashCode();
    }
}

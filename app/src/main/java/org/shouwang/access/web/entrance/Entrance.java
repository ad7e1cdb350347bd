package org.shouwang.access.web.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.shouwang.access.domain.ResidentSignIn;
import org.shouwang.access.web.SessionCarrier;
import org.shouwang.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Takes in whom the provider has vouched for, and sends everybody else to the sign-in page with the reason. */
@Component
class Entrance implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private final ResidentSignIn residents;
    private final SessionCarrier carrier;

    Entrance(ResidentSignIn residents, SessionCarrier carrier) {
        this.residents = residents;
        this.carrier = carrier;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var vouched = (OAuth2AuthenticationToken) authentication;
        var user = (OidcUser) vouched.getPrincipal();
        try {
            var issuer = Objects.requireNonNull(user.getIssuer()).toString();
            var subject = Objects.requireNonNull(user.getSubject());
            var session = residents.signInFrom(vouched.getAuthorizedClientRegistrationId(), issuer, subject);
            carrier.give(session, request, response);
            response.sendRedirect(EntranceCookie.back(request));
        } catch (DomainException refusal) {
            response.sendRedirect("/sign-in?problem=" + refusal.code());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.warn("A resident could not come in from a city app: {}", code.replaceAll("[^\\w.-]", "?"));
        response.sendRedirect("/sign-in?problem=access.entrance-failed");
    }
}

package org.shouwang.access.web.entrance;

import static org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames.REGISTRATION_ID;
import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_VERIFIER;
import static org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames.NONCE;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.domain.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What must be remembered between leaving for the provider and coming back: state, nonce, the proof key and the page to
 * return to, in a signed cookie of ten minutes, so that any instance can take the resident in.
 */
final class EntranceCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "shouwang-entrance";
    private static final String TYPE = "shouwang-entrance";
    private static final String PATH = "/login/oauth2/code/";
    private static final String BACK = EntranceCookie.class.getName() + ".back";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Tokens tokens;
    private final Clock clock;

    EntranceCookie(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The page to return to, once the request has been taken out of the cookie. */
    static String back(HttpServletRequest request) {
        return request.getAttribute(BACK) instanceof String back ? back : "/";
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest leaving, HttpServletRequest request, HttpServletResponse response) {
        if (leaving == null) {
            set("", Duration.ZERO, request, response);
            return;
        }
        var claims = new JWTClaimsSet.Builder()
                .expirationTime(Date.from(clock.instant().plus(LIFE)))
                .claim("uri", leaving.getAuthorizationUri())
                .claim("client", leaving.getClientId())
                .claim("redirect", leaving.getRedirectUri())
                .claim("scopes", List.copyOf(leaving.getScopes()))
                .claim("state", leaving.getState())
                .claim("app", leaving.getAttribute(REGISTRATION_ID))
                .claim("verifier", leaving.getAttribute(CODE_VERIFIER))
                .claim("nonce", leaving.getAttribute(NONCE))
                .claim("back", LocalPage.of(request.getParameter("back")))
                .build();
        set(tokens.sign(TYPE, claims), LIFE, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return read(request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var left = read(request);
        set("", Duration.ZERO, request, response);
        return left.orElse(null);
    }

    private Optional<OAuth2AuthorizationRequest> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(sent -> tokens.read(TYPE, sent.getValue()))
                .map(claims -> left(claims, request))
                .filter(left -> String.valueOf(left.getState()).equals(request.getParameter("state")));
    }

    private static OAuth2AuthorizationRequest left(JWTClaimsSet claims, HttpServletRequest request) {
        try {
            var app = claims.getStringClaim("app");
            var verifier = claims.getStringClaim("verifier");
            var nonce = claims.getStringClaim("nonce");
            request.setAttribute(BACK, claims.getStringClaim("back"));
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(claims.getStringClaim("uri"))
                    .clientId(claims.getStringClaim("client"))
                    .redirectUri(claims.getStringClaim("redirect"))
                    .scopes(new java.util.HashSet<>(claims.getStringListClaim("scopes")))
                    .state(claims.getStringClaim("state"))
                    .attributes(attributes -> {
                        attributes.put(REGISTRATION_ID, app);
                        attributes.put(CODE_VERIFIER, verifier);
                        attributes.put(NONCE, nonce);
                    })
                    .build();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(PATH)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

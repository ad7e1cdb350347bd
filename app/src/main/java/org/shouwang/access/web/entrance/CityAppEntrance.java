package org.shouwang.access.web.entrance;

import java.time.Clock;
import java.util.List;
import org.shouwang.access.domain.AccessSettings;
import org.shouwang.access.domain.Tokens;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;

/** {@code GET /oauth2/authorization/{id}?back=/page}: to the provider and back, with PKCE, state and nonce. */
@Component
public class CityAppEntrance {
    private static final String START = "/oauth2/authorization";

    private final AccessSettings settings;
    private final Tokens tokens;
    private final Entrance entrance;
    private final Clock clock;

    CityAppEntrance(AccessSettings settings, Tokens tokens, Entrance entrance, Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.entrance = entrance;
        this.clock = clock;
    }

    public void configure(HttpSecurity http) throws Exception {
        if (!settings.access().cityApps().isEmpty()) {
            http.oauth2Login(this::configure);
        }
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        var apps = new CityApps(settings.access().cityApps());
        var leaving = new DefaultOAuth2AuthorizationRequestResolver(apps, START);
        leaving.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var cookie = new EntranceCookie(tokens, clock);
        login.clientRegistrationRepository(apps)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(
                        start -> start.authorizationRequestResolver(leaving).authorizationRequestRepository(cookie))
                .userInfoEndpoint(
                        user -> user.oidcUserService(request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                .successHandler(entrance)
                .failureHandler(entrance)
                .loginPage("/sign-in")
                .withObjectPostProcessor(failingGently());
    }

    /** A provider that cannot be reached is said on the sign-in page too. */
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingGently() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(entrance);
                return filter;
            }
        };
    }
}

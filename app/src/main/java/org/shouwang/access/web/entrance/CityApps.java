package org.shouwang.access.web.entrance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.domain.AccessSettings.CityApp;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The configured city apps. A provider is asked for its addresses when the first resident comes from it, so that one that is down stops nothing else. */
final class CityApps implements ClientRegistrationRepository {
    private final Map<String, CityApp> configured;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    CityApps(Map<String, CityApp> configured) {
        this.configured = configured;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var app = configured.get(id);
        return app == null ? null : known.computeIfAbsent(id, _ -> ask(id, app));
    }

    private static ClientRegistration ask(String id, CityApp app) {
        return ClientRegistrations.fromOidcIssuerLocation(app.issuer())
                .registrationId(id)
                .clientId(app.clientId())
                .clientSecret(app.clientSecret())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .build();
    }
}

package org.shouwang.access.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in and for how long.
 *
 * @param drill no second factor asked, codes shown on the page; {@code shouwang.drill}
 * @param setUpCode given instead of made, in drill only; {@code shouwang.set-up-code}
 */
@ConfigurationProperties("shouwang")
public record AccessSettings(
        @DefaultValue("false") boolean drill,
        @Nullable String setUpCode,
        @DefaultValue Rules access) {

    /**
     * @param staffIdle a member of staff who does nothing for so long is signed out
     * @param staffLongest and after so long in any case
     * @param passwords which rules passwords follow
     * @param bcryptStrength cost of a password check, as a power of two
     * @param origins further origins that may write, where a proxy hides the public name
     * @param embedders origins that may show the resident page in a frame
     * @param cityApps OpenID Connect providers by id
     */
    public record Rules(
            @DefaultValue("30m") Duration staffIdle,
            @DefaultValue("12h") Duration staffLongest,
            @DefaultValue("7d") Duration residentIdle,
            @DefaultValue("30d") Duration residentLongest,
            @DefaultValue("ASVS") PasswordRules.Profile passwords,
            @DefaultValue("10") int bcryptStrength,
            @DefaultValue Codes codes,
            @DefaultValue List<String> origins,
            @DefaultValue List<String> embedders,
            @DefaultValue Map<String, CityApp> cityApps) {}

    /**
     * Allowances for one-time codes.
     *
     * @param perNetworkAndHour wide, since a mobile carrier puts thousands of subscribers behind one IPv4 address (RFC 6888)
     * @param perMinute altogether, of one instance: what the gateway for text messages takes and the budget bears
     */
    public record Codes(
            @DefaultValue("5") int perPhoneAndHour,
            @DefaultValue("10") int perPhoneAndDay,
            @DefaultValue("1000") int perNetworkAndHour,
            @DefaultValue("600") int perMinute) {}

    /** A city app whose users come in with the identity that it has verified. */
    public record CityApp(String issuer, String clientId, String clientSecret, String name) {
        @Override
        public String toString() {
            return "CityApp[" + issuer + "]";
        }
    }

    @Override
    public String toString() {
        return "AccessSettings[drill=" + drill + "]";
    }
}

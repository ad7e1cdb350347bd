package org.shouwang.drill.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.SyntheticHousehold;

/**
 * A registration as it is sent.
 *
 * @param reason why somebody else does it for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationBody(
        @Nullable String dwelling,
        @Nullable PendingAddress pendingAddress,
        @JsonUnwrapped SyntheticHousehold household,
        String noticeVersion,
        @Nullable String reason) {
    private static final String NOTICE = "1";

    public static RegistrationBody at(String dwelling, SyntheticHousehold household, @Nullable String reason) {
        return new RegistrationBody(dwelling, null, household, NOTICE, reason);
    }

    /** Where no building is listed. */
    public static RegistrationBody unlisted(
            String community, String text, SyntheticHousehold household, @Nullable String reason) {
        return new RegistrationBody(null, new PendingAddress(community, text), household, NOTICE, reason);
    }

    public record PendingAddress(String community, String text) {}
}

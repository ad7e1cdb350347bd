package org.shouwang.access.domain;

import java.time.Instant;
import java.util.UUID;
import org.shouwang.access.Caller;

/**
 * One sign-in on one device. The identity stays when the token is renewed; the generation is that of the account when
 * it began, so that raising it ends every session.
 */
public record Session(
        String id,
        UUID accountId,
        Caller.Kind kind,
        int generation,
        Instant signedInAt,
        Instant issuedAt,
        Instant expiresAt) {}

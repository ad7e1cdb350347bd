package org.shouwang.access.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;

/** @param until for vendors and others who come for a time; null for as long as nobody ends it */
public record NewGrant(
        Role role, AreaPath area, String reason, @Nullable Instant until) {}

package org.shouwang.shared.jobs;

import java.util.UUID;
import java.util.function.Consumer;

/** A bean of this type is work that is done once for an id, soon after the commit that asked for it; see {@link Background}. */
public record OneOff(String name, Consumer<UUID> work) {}

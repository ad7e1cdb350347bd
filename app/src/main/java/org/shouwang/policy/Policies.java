package org.shouwang.policy;

import java.time.Instant;

/** The rules in force. A section is a record owned by the module that reads it, named by {@link PolicySection.Named}. */
public interface Policies {
    /** The section as it stands now: of the newest version in force that has it, otherwise as shipped. */
    <T extends PolicySection> T current(Class<T> section);

    /** Adds a dated version with this section changed. Throws {@link PolicyRejected} if the section contradicts itself. */
    <T extends PolicySection> void publish(T section, Instant from, java.util.UUID by);
}

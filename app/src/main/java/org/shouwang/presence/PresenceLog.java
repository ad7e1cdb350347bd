package org.shouwang.presence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes what is known of who was where. Joins the caller's transaction; what is there already is not added again, and of two that
 * bring the same the surer one stands.
 */
public interface PresenceLog {
    int NO_STOP = 255;
    int CERTAIN = 15;

    /** Answers how many were new. */
    int append(List<Stay> stays);

    /** Takes back what came from one source; answers how many. What another source brought too stays, as that one says it. */
    int retract(UUID source);

    /**
     * @param carrier number, from {@link Carriers}
     * @param spot number, from {@link Spots}
     * @param seconds at most a day and a half; somebody who stays longer is there twice, one part after the other
     * @param boarded number of the stop on its line, 0 to 254, or {@link #NO_STOP}
     * @param certainty in fifteenths
     * @param source what it came from: an import, a venue's check-ins
     */
    record Stay(
            int carrier, int spot, Instant began, int seconds, int boarded, int alighted, int certainty, UUID source) {
        public static Stay of(int carrier, int spot, Instant began, int seconds, UUID source) {
            return new Stay(carrier, spot, began, seconds, NO_STOP, NO_STOP, CERTAIN, source);
        }
    }
}

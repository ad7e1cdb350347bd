package org.shouwang.tracing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.policy.PolicySection;

/**
 * How far a look-up may go, and how long its answer may be seen. What counts as a contact: {@link ContactRules}.
 *
 * @param mostDays the longest window of a look-up
 * @param mostCases how many cases one look-up may be about
 * @param visibleHours after its approval an answer can't be seen any longer
 * @param confirmMinutes in which the second person must stand by an emergency
 * @param followUpHours in which a community looks for a contact
 * @param keepDays after which presences are forgotten
 */
@PolicySection.Named("tracing")
public record TracingPolicy(
        int mostDays, int mostCases, int visibleHours, int confirmMinutes, int followUpHours, int keepDays)
        implements PolicySection {

    @Override
    public List<String> contradictions() {
        var found = new ArrayList<String>();
        if (mostDays < 1 || keepDays < mostDays) {
            found.add("days");
        }
        if (mostCases < 1 || visibleHours < 1 || confirmMinutes < 1 || followUpHours < 1) {
            found.add("limits");
        }
        return found;
    }

    public Duration visible() {
        return Duration.ofHours(visibleHours);
    }

    public Duration toConfirm() {
        return Duration.ofMinutes(confirmMinutes);
    }
}

package org.shouwang.tracing.rides;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.policy.PolicySection;

/**
 * What is presumed of rides of which only the tap is known.
 *
 * @param unknownMinutes how long somebody can have been aboard where no timetable knows the line
 * @param setting what being together in a vehicle means, as a code of the contact rules
 */
@PolicySection.Named("rides")
public record RidePolicy(int unknownMinutes, String setting) implements PolicySection {
    private static final int MOST_MINUTES = 720;

    @Override
    public List<String> contradictions() {
        var found = new ArrayList<String>();
        if (unknownMinutes < 1 || unknownMinutes > MOST_MINUTES) {
            found.add("unknownMinutes");
        }
        if (setting.isBlank()) {
            found.add("setting");
        }
        return found;
    }
}

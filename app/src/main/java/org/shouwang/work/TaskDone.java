package org.shouwang.work;

import java.util.Arrays;
import java.util.UUID;
import org.shouwang.shared.Invalid;

/** A person finished a task, or corrected how it went. The outcome is a code of the task's kind. */
public record TaskDone(UUID taskId, String kind, UUID subject, UUID by, String outcome) {

    /**
     * @param unknown code of the problem if the outcome is none of these
     * @throws Invalid then, which leaves the task open
     */
    public <E extends Enum<E>> E outcome(Class<E> outcomes, String unknown) {
        return Arrays.stream(outcomes.getEnumConstants())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Invalid.field("outcome", unknown));
    }
}

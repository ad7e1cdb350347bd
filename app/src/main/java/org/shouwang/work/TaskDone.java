package org.shouwang.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person finished a task, or corrected how it went. The outcome is a code of the task's kind. */
public record TaskDone(
        UUID taskId,
        String kind,
        UUID subject,
        UUID by,
        String outcome,
        @Nullable String note) {}

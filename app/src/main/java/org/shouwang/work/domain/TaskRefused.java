package org.shouwang.work.domain;

import org.shouwang.shared.DomainException;

/** A task that can't be taken or finished by this person now. */
public final class TaskRefused extends DomainException {
    private TaskRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    static TaskRefused taken() {
        return new TaskRefused("work.task-taken", "somebody else has it");
    }

    static TaskRefused closed() {
        return new TaskRefused("work.task-closed", "done or no longer needed");
    }

    public static TaskRefused endsElsewhere() {
        return new TaskRefused("work.task-ends-elsewhere", "ends where its subject is decided");
    }

    public static TaskRefused settled() {
        return new TaskRefused("work.task-settled", "not done yet, or of a kind whose outcome stands");
    }

    static TaskRefused changedMeanwhile() {
        return new TaskRefused("shared.stale", "another outcome");
    }

    static TaskRefused notYours() {
        return new TaskRefused("work.task-not-yours", "not taken by this person");
    }
}

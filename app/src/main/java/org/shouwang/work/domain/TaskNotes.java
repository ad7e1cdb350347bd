package org.shouwang.work.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.stereotype.Component;

/** Free text about a task may name people, so it is sealed in the task's row, bound to row and column. */
@Component
class TaskNotes {
    private final Vault vault;

    TaskNotes(Vault vault) {
        this.vault = vault;
    }

    Optional<byte[]> seal(UUID task, String column, @Nullable String text) {
        return Optional.ofNullable(text)
                .filter(note -> !note.isBlank())
                .map(note -> vault.wrap(Field.NOTE, context(task, column), note.getBytes(UTF_8)));
    }

    String open(UUID task, String column, byte[] sealed) {
        return vault.unwrapText(Field.NOTE, context(task, column), sealed);
    }

    private static String context(UUID task, String column) {
        return "work.task." + column + "/" + task;
    }
}

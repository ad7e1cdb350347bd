package org.shouwang.tracing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.stereotype.Component;

/** Free text and files of the desk show people and places, so they are sealed in their rows, bound to row and column. */
@Component
public class Notes {
    private final Vault vault;

    Notes(Vault vault) {
        this.vault = vault;
    }

    byte @Nullable [] seal(String column, UUID row, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : vault.wrap(Field.STATEMENT, context(column, row), text.strip().getBytes(UTF_8));
    }

    @Nullable String open(String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.unwrapText(Field.STATEMENT, context(column, row), sealed);
    }

    byte[] sealFile(String column, UUID row, byte[] content) {
        return vault.wrap(Field.STATEMENT, context(column, row), content);
    }

    byte[] openFile(String column, UUID row, byte[] sealed) {
        return vault.unwrap(Field.STATEMENT, context(column, row), sealed);
    }

    static String context(String column, UUID row) {
        return "tracing." + column + "/" + row;
    }
}

package org.shouwang.tracing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.stereotype.Component;

/** Free text of the desk names people and places, so it is sealed in its row, bound to row and column. */
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
        return sealed == null ? null : new String(vault.unwrap(Field.STATEMENT, context(column, row), sealed), UTF_8);
    }

    static String context(String column, UUID row) {
        return "tracing." + column + "/" + row;
    }
}

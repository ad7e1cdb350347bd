package org.shouwang.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.stereotype.Component;

/** The vault: {@link SealedValues} writes and reads it, {@link NumberIndex} and {@link NameIndex} find in it. */
@Component
class SealedVault implements Vault {

    private final SealedValues values;
    private final NumberIndex numbers;
    private final NameIndex names;
    private final Wrapping wrapping;

    SealedVault(SealedValues values, NumberIndex numbers, NameIndex names, Wrapping wrapping) {
        this.values = values;
        this.numbers = numbers;
        this.names = names;
        this.wrapping = wrapping;
    }

    @Override
    public void seal(List<Entry> entries) {
        values.seal(entries);
    }

    @Override
    public Map<UUID, Map<Field, String>> open(Collection<UUID> subjects, Collection<Field> fields) {
        return values.open(subjects, fields);
    }

    @Override
    public void move(Collection<UUID> subjects, AreaPath area) {
        values.move(subjects, area);
    }

    @Override
    public List<UUID> find(AreaScope scope, Field field, String clear, int limit) {
        return numbers.find(scope, field, clear, limit);
    }

    @Override
    public Map<String, List<UUID>> findAll(AreaScope scope, Field field, Collection<String> clear) {
        return numbers.findAll(scope, field, clear);
    }

    @Override
    public Matches match(AreaScope scope, Map<Field, List<String>> clear) {
        return numbers.match(scope, clear);
    }

    @Override
    public List<UUID> findByName(AreaScope scope, Collection<AreaPath> communities, String query, int limit) {
        return names.find(scope, communities, query, limit);
    }

    @Override
    public byte[] fingerprint(String purpose, String clear) {
        return wrapping.fingerprint(purpose, clear);
    }

    @Override
    public byte[] wrap(Field field, String context, byte[] clear) {
        return wrapping.wrap(field, context, clear);
    }

    @Override
    public byte[] unwrap(Field field, String context, byte[] sealed) {
        return wrapping.unwrap(field, context, sealed);
    }

    @Override
    public String unwrapText(Field field, String context, byte[] sealed) {
        return wrapping.unwrapText(field, context, sealed);
    }
}

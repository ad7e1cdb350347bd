package org.shouwang.resident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;

/** A vault in memory. */
public class FakeVault implements Vault {
    private final Map<UUID, Map<Field, Entry>> held = new ConcurrentHashMap<>();

    @Override
    public void seal(List<Entry> entries) {
        entries.forEach(entry -> held.computeIfAbsent(entry.subject(), _ -> new ConcurrentHashMap<>())
                .put(entry.field(), entry));
    }

    @Override
    public Map<UUID, Map<Field, String>> open(Collection<UUID> subjects, Collection<Field> fields) {
        var opened = new HashMap<UUID, Map<Field, String>>();
        for (var subject : subjects) {
            held.getOrDefault(subject, Map.of()).forEach((field, entry) -> {
                if (fields.contains(field) && entry.clear() != null) {
                    opened.computeIfAbsent(subject, _ -> new HashMap<>()).put(field, entry.clear());
                }
            });
        }
        return opened;
    }

    @Override
    public void move(Collection<UUID> subjects, AreaPath area) {}

    @Override
    public void forget(Collection<UUID> subjects) {
        subjects.forEach(held::remove);
    }

    @Override
    public List<UUID> find(AreaScope scope, Field field, String clear, int limit) {
        return held.values().stream()
                .map(fields -> fields.get(field))
                .filter(entry -> entry != null && clear.equals(entry.clear()) && scope.contains(entry.area()))
                .map(Entry::subject)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, List<UUID>> findAll(AreaScope scope, Field field, Collection<String> clear) {
        var found = new HashMap<String, List<UUID>>();
        clear.forEach(value -> found.put(value, find(scope, field, value, 1000)));
        return found;
    }

    @Override
    public List<UUID> findByName(AreaScope scope, Collection<AreaPath> communities, String query, int limit) {
        return held.values().stream()
                .map(fields -> fields.get(Field.NAME))
                .filter(entry -> entry != null && scope.contains(entry.area()))
                .filter(entry -> entry.clear() != null && entry.clear().startsWith(query))
                .map(Entry::subject)
                .limit(limit)
                .toList();
    }

    @Override
    public byte[] fingerprint(String purpose, String clear) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + clear).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] wrap(Field field, String context, byte[] clear) {
        return clear.clone();
    }

    @Override
    public byte[] unwrap(Field field, String context, byte[] sealed) {
        return sealed.clone();
    }
}

package org.shouwang.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.shouwang.vault.search.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exact look-up of document and phone numbers. A number that is known and one that isn't take the same statement. */
@Repository
class NumberIndex {
    static final String DOCUMENT = "document";
    static final String PHONE = "phone";
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final KeyRegister register;

    NumberIndex(JdbcClient jdbc, KeyRing keys, KeyRegister register) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.register = register;
    }

    /** Null for fields that nobody looks up. */
    byte @Nullable [] token(Field field, String clear) {
        return switch (field) {
            case DOCUMENT -> token(DOCUMENT, NormalForm.document(clear));
            case PHONE -> token(PHONE, NormalForm.phone(clear));
            case NAME, RESIDENCE, ADDRESS, NOTE, DRAFT, SECRET, CARD, STATEMENT -> null;
        };
    }

    List<UUID> find(AreaScope scope, Field field, String clear, int limit) {
        return findAll(scope, field, List.of(clear)).getOrDefault(clear, List.of()).stream()
                .limit(limit)
                .toList();
    }

    Map<String, List<UUID>> findAll(AreaScope scope, Field field, Collection<String> clear) {
        return findAll(scope, Map.of(field, List.copyOf(clear))).getOrDefault(field, Map.of());
    }

    Map<Field, Map<String, List<UUID>>> findAll(AreaScope scope, Map<Field, List<String>> clear) {
        var tokens = new EnumMap<Field, Map<String, byte[]>>(Field.class);
        clear.forEach((field, numbers) -> tokens.put(field, required(field, numbers)));
        var subjects = subjects(
                scope,
                tokens.values().stream().flatMap(one -> one.values().stream()).toList());
        var found = new EnumMap<Field, Map<String, List<UUID>>>(Field.class);
        tokens.forEach((field, numbers) -> found.put(field, holders(numbers, subjects)));
        return found;
    }

    private static Map<String, List<UUID>> holders(Map<String, byte[]> tokens, Map<String, List<UUID>> subjects) {
        var holders = new HashMap<String, List<UUID>>();
        tokens.forEach((number, token) -> holders.put(number, subjects.getOrDefault(hex(token), List.of())));
        return holders;
    }

    private Map<String, List<UUID>> subjects(AreaScope scope, Collection<byte[]> tokens) {
        var subjects = new HashMap<String, List<UUID>>();
        jdbc.sql("""
                        select token, subject from vault.sealed_value
                         where token = any (:tokens::bytea[]) and %s
                         order by subject
                        """.formatted(scope.sql("area")))
                .params(scope.parameters())
                .param("tokens", tokens.toArray(byte[][]::new))
                .query(rs -> {
                    subjects.computeIfAbsent(hex(rs.getBytes("token")), _ -> new ArrayList<>())
                            .add(rs.getObject("subject", UUID.class));
                });
        return subjects;
    }

    private Map<String, byte[]> required(Field field, Collection<String> clear) {
        var tokens = new HashMap<String, byte[]>();
        for (var number : clear) {
            var token = token(field, number);
            if (token == null) {
                throw new IllegalArgumentException(field + " has no index");
            }
            tokens.put(number, token);
        }
        return tokens;
    }

    private byte[] token(String purpose, String normal) {
        var key = keys.index(purpose);
        register.note(key);
        return key.token(normal, TOKEN_BYTES);
    }

    private static String hex(byte[] token) {
        return HexFormat.of().formatHex(token);
    }
}

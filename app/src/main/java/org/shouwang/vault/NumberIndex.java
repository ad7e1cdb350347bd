package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Sealer.Place;
import org.shouwang.vault.Vault.Matches;
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
    private final Sealer sealer;
    private final KeyRing keys;
    private final KeyRegister register;

    NumberIndex(JdbcClient jdbc, Sealer sealer, KeyRing keys, KeyRegister register) {
        this.jdbc = jdbc;
        this.sealer = sealer;
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
        var tokens = required(field, clear);
        return holders(tokens, held(scope, tokens.values()));
    }

    Matches match(AreaScope scope, Map<Field, List<String>> clear) {
        var tokens = new EnumMap<Field, Map<String, byte[]>>(Field.class);
        clear.forEach((field, numbers) -> tokens.put(field, required(field, numbers)));
        var held = held(
                scope,
                tokens.values().stream().flatMap(one -> one.values().stream()).toList());
        var holders = new EnumMap<Field, Map<String, List<UUID>>>(Field.class);
        tokens.forEach((field, numbers) -> holders.put(field, holders(numbers, held)));
        var names = new HashMap<UUID, String>();
        held.forEach(row -> name(row).ifPresent(name -> names.put(row.subject(), name)));
        return new Matches(holders, names);
    }

    private List<Held> held(AreaScope scope, Collection<byte[]> tokens) {
        return jdbc.sql("""
                        select held.token, held.subject, name.sealed as name
                          from vault.sealed_value held
                          left join vault.sealed_value name on name.subject = held.subject and name.field = 'NAME'
                         where held.token = any (:tokens::bytea[]) and %s
                         order by held.subject
                        """.formatted(scope.sql("held.area")))
                .params(scope.parameters())
                .param("tokens", tokens.toArray(byte[][]::new))
                .query((rs, _) ->
                        new Held(hex(rs.getBytes("token")), rs.getObject("subject", UUID.class), rs.getBytes("name")))
                .list();
    }

    private static Map<String, List<UUID>> holders(Map<String, byte[]> tokens, List<Held> held) {
        var subjects = held.stream()
                .collect(Collectors.groupingBy(Held::token, Collectors.mapping(Held::subject, Collectors.toList())));
        var holders = new HashMap<String, List<UUID>>();
        tokens.forEach((number, token) -> holders.put(number, subjects.getOrDefault(hex(token), List.of())));
        return holders;
    }

    private Optional<String> name(Held held) {
        return Optional.ofNullable(held.name())
                .flatMap(name -> sealer.open(Field.NAME, name, Place.of(held.subject())))
                .map(clear -> new String(clear, UTF_8));
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

    /** @param name sealed, where this subject has one */
    @SuppressWarnings("ArrayRecordComponent") // never compared: only carried from the statement
    private record Held(String token, UUID subject, byte @Nullable [] name) {}
}

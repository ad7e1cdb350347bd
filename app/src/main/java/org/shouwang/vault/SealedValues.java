package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.keys.KeyThreads;
import org.shouwang.vault.Sealer.Place;
import org.shouwang.vault.Vault.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads sealed values; each row carries its own index entries, so that one statement does a household. */
@Repository
class SealedValues {
    private static final int ROWS_PER_STATEMENT = 1_000;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final NumberIndex numbers;
    private final NameIndex names;

    SealedValues(JdbcClient jdbc, Sealer sealer, NumberIndex numbers, NameIndex names) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.numbers = numbers;
        this.names = names;
    }

    void seal(List<Entry> entries) {
        var last = new LinkedHashMap<Key, Entry>();
        entries.forEach(entry -> last.put(Key.of(entry), entry));
        remove(last.values().stream()
                .filter(entry -> entry.clear() == null)
                .map(Key::of)
                .toList());
        var rows = KeyThreads.call(() -> rows(last.values()));
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            write(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT)));
        }
    }

    Map<UUID, Map<Field, String>> open(Collection<UUID> subjects, Collection<Field> fields) {
        var opened = new HashMap<UUID, Map<Field, String>>();
        jdbc.sql("""
                        select subject, field, sealed from vault.sealed_value
                         where subject = any (:subjects::uuid[]) and field = any (:fields::text[])
                        """)
                .param("subjects", texts(subjects, UUID::toString))
                .param("fields", texts(fields, Field::name))
                .query(rs -> {
                    var subject = rs.getObject("subject", UUID.class);
                    var field = Field.valueOf(rs.getString("field"));
                    sealer.open(field, rs.getBytes("sealed"), Place.of(subject))
                            .ifPresent(clear -> opened.computeIfAbsent(subject, _ -> new EnumMap<>(Field.class))
                                    .put(field, new String(clear, UTF_8)));
                });
        return opened;
    }

    /** Names are indexed under their community, so those are indexed anew. */
    void move(Collection<UUID> subjects, AreaPath area) {
        jdbc.sql("update vault.sealed_value set area = :area where subject = any (:subjects::uuid[])")
                .param("area", area.value())
                .param("subjects", texts(subjects, UUID::toString))
                .update();
        var entries = new ArrayList<Entry>();
        open(subjects, List.of(Field.NAME))
                .forEach(
                        (subject, values) -> entries.add(new Entry(subject, area, Field.NAME, values.get(Field.NAME))));
        seal(entries);
    }

    /** All that were sealed with this key; reads the whole table. */
    long remove(int keyId) {
        return jdbc.sql("delete from vault.sealed_value where substring(sealed from 2 for 4) = :keyId")
                .param("keyId", ByteBuffer.allocate(Integer.BYTES).putInt(keyId).array())
                .update();
    }

    private void remove(List<Key> gone) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from vault.sealed_value as held
                         using unnest(:subjects::uuid[], :fields::text[]) as gone (subject, field)
                         where held.subject = gone.subject and held.field = gone.field
                        """)
                .param("subjects", texts(gone, key -> key.subject().toString()))
                .param("fields", texts(gone, key -> key.field().name()))
                .update();
    }

    private void write(List<Row> rows) {
        jdbc.sql("""
                        insert into vault.sealed_value as held (subject, field, sealed, area, token, names)
                        select subject, field, sealed, area, token, names::bigint[]
                          from unnest(:subjects::uuid[], :fields::text[], :sealed::bytea[], :areas::text[],
                                      :tokens::bytea[], :names::text[])
                            as row (subject, field, sealed, area, token, names)
                        on conflict (subject, field) do update
                           set sealed = excluded.sealed, area = excluded.area, token = excluded.token,
                               names = excluded.names
                        """)
                .param("subjects", texts(rows, row -> row.key().subject().toString()))
                .param("fields", texts(rows, row -> row.key().field().name()))
                .param("sealed", rows.stream().map(Row::sealed).toArray(byte[][]::new))
                .param("areas", texts(rows, Row::area))
                .param("tokens", rows.stream().map(Row::token).toArray(byte[][]::new))
                .param("names", texts(rows, Row::names))
                .update();
    }

    private List<Row> rows(Collection<Entry> entries) {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            if (entry.clear() != null) {
                rows.add(row(entry, entry.clear()));
            }
        }
        return rows;
    }

    private Row row(Entry entry, String clear) {
        var sealed = sealer.seal(entry.field(), clear.getBytes(UTF_8), Place.of(entry.subject()));
        return new Row(
                Key.of(entry),
                sealed,
                entry.area().value(),
                numbers.token(entry.field(), clear),
                entry.field() == Field.NAME ? array(names.tokens(entry.area(), clear)) : null);
    }

    private static String array(long[] tokens) {
        return Arrays.stream(tokens).mapToObj(Long::toString).collect(joining(",", "{", "}"));
    }

    private static <T> @Nullable String[] texts(Collection<T> of, Function<T, @Nullable String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private record Key(UUID subject, Field field) {
        static Key of(Entry entry) {
            return new Key(entry.subject(), entry.field());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared: only carried to the statement
    private record Row(
            Key key,
            byte[] sealed,
            String area,
            byte @Nullable [] token,
            @Nullable String names) {}
}

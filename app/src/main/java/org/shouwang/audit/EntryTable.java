package org.shouwang.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends entries: whatever the number, one statement, which also notes them as not yet in the chain. */
@Repository
class EntryTable {
    private static final String INSERT = """
            with written as (
              insert into audit.entry
                     (id, at, actor, action, subject, area, purpose, details, writer, sequence, hash)
              select id::uuid, at::timestamptz, actor::uuid, action, subject::uuid, area, purpose, details::json,
                     :writer, sequence, hash
                from unnest(:ids::text[], :ats::text[], :actors::text[], :actions::text[], :subjects::text[],
                            :areas::text[], :purposes::text[], :details::text[], :sequences::bigint[], :hashes::bytea[])
                  as row (id, at, actor, action, subject, area, purpose, details, sequence, hash)
              %s
              returning id)
            insert into audit.unsealed (entries)
            select array_agg(id order by id) from written having count(*) > 0
            """;

    private final JdbcClient jdbc;
    private final AuditKey key;

    EntryTable(JdbcClient jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void add(UUID writer, List<Entry> entries) {
        write(INSERT.formatted(""), writer, entries);
    }

    /** For numbers whose transaction may have been committed after all: waits for it and then gives way. */
    void addUnlessTaken(UUID writer, List<Entry> entries) {
        write(INSERT.formatted("on conflict (writer, sequence) do nothing"), writer, entries);
    }

    private void write(String sql, UUID writer, List<Entry> entries) {
        jdbc.sql(sql)
                .param("writer", writer)
                .param("ids", texts(entries, Entry::id))
                .param("ats", texts(entries, Entry::at))
                .param("actors", texts(entries, Entry::actor))
                .param("actions", texts(entries, Entry::action))
                .param("subjects", texts(entries, Entry::subject))
                .param("areas", texts(entries, Entry::area))
                .param("purposes", texts(entries, Entry::purpose))
                .param("details", texts(entries, Entry::details))
                .param("sequences", entries.stream().map(Entry::sequence).toArray(Long[]::new))
                .param("hashes", entries.stream().map(this::hash).toArray(byte[][]::new))
                .update();
    }

    private byte[] hash(Entry entry) {
        return key.hash(entry::writeTo).bytes();
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<Entry, @Nullable Object> part) {
        return entries.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }
}

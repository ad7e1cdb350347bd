package org.shouwang.audit;

import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.start.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of the key: its id. With another key every entry would look forged. */
@Repository
class KeyNote {
    private final JdbcClient jdbc;

    KeyNote(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before a key is made: there must not have been one. */
    void requireNone(KeyFolder folder) {
        if (jdbc.sql("select exists (select from audit.key)")
                .query(Boolean.class)
                .single()) {
            throw refused(folder);
        }
    }

    void require(int keyId, KeyFolder folder) {
        jdbc.sql("insert into audit.key (key_id) values (:id) on conflict do nothing")
                .param("id", keyId)
                .update();
        long noted = jdbc.sql("select key_id from audit.key").query(Long.class).single();
        if (noted != keyId) {
            throw refused(folder);
        }
    }

    private static StartRefused refused(KeyFolder folder) {
        return new StartRefused(
                "the audit trail was written with a key that the key folder " + folder.path() + " lacks",
                "Put the key folder back from its backup, or name the right one with --keys.");
    }
}

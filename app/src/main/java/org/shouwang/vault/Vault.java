package org.shouwang.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/**
 * Personal data at rest. Values go in sealed (AEAD, bound to subject and field) with their keyed indexes in one round
 * trip; they come out for a purpose that the caller has audited. Joins the caller's transaction.
 */
public interface Vault {
    /** Replaces what the subjects held in these fields. Documents, phones and names become findable in their area. */
    void seal(List<Entry> entries);

    /** Clear values by subject; a missing field is absent. The caller has decided that this reader may (masking, reveal, working set). */
    Map<UUID, Map<Field, String>> open(Collection<UUID> subjects, Collection<Field> fields);

    /** Moves the indexes of subjects to another area; ciphertext and ids stay. */
    void move(Collection<UUID> subjects, AreaPath area);

    /** Subjects within the scope that hold exactly this document or phone number. */
    List<UUID> find(AreaScope scope, Field field, String clear, int limit);

    /** For each number, the subjects within the scope that hold it; one query for a whole household. */
    Map<String, List<UUID>> findAll(AreaScope scope, Field field, Collection<String> clear);

    /** The same for several kinds of numbers, with the names of those who hold them, still in one query. */
    Matches match(AreaScope scope, Map<Field, List<String>> clear);

    /** Subjects whose name, pinyin (full or initials) begins with or equals the query, within the communities of the scope. */
    List<UUID> findByName(AreaScope scope, Collection<AreaPath> communities, String query, int limit);

    /** A keyed fingerprint for look-up tables of other modules (sign-in by phone); separate key per purpose. */
    byte[] fingerprint(String purpose, String clear);

    /** Seals a small value that a module keeps in its own row; bound to the context (table, column, row id). */
    byte[] wrap(Field field, String context, byte[] clear);

    /** Throws {@code vault.destroyed} once its key is. */
    byte[] unwrap(Field field, String context, byte[] sealed);

    /** The same of a text, in UTF-8; an empty one once its key was destroyed, so that what stands around it can still be read. */
    String unwrapText(Field field, String context, byte[] sealed);

    /**
     * Who holds some numbers.
     *
     * @param holders subjects by number; a number that nobody holds has an empty list
     * @param names in clear, of the subjects that have one
     */
    record Matches(Map<Field, Map<String, List<UUID>>> holders, Map<UUID, String> names) {
        public Map<String, List<UUID>> of(Field field) {
            return holders.getOrDefault(field, Map.of());
        }

        @Override
        public String toString() {
            return "Matches[" + names.keySet() + "]";
        }
    }

    record Entry(
            UUID subject,
            AreaPath area,
            Field field,
            @Nullable String clear) {
        @Override
        public String toString() {
            return "Entry[" + subject + " " + field + "]";
        }
    }
}

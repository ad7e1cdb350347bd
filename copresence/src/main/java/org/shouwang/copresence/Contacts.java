package org.shouwang.copresence;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;
import java.util.RandomAccess;

/** People met, those who shared most time first, then by number; each is made when it is looked at. Immutable. */
public final class Contacts extends AbstractList<Contact> implements RandomAccess {
    private static final int PERSON_BITS = 26;
    private static final long MOST_SECONDS = (1L << (Long.SIZE - 1 - PERSON_BITS)) - 1;

    private final ContactTable table;
    private final long[] ranking;

    /** Keeps the table, which nobody may change any more. */
    Contacts(ContactTable table) {
        this.table = table;
        ranking = new long[table.size()];
        var next = 0;
        for (var slot = 0; slot < table.slots(); slot++) {
            if (table.isUsed(slot)) {
                ranking[next++] = ((MOST_SECONDS - table.seconds(slot)) << PERSON_BITS) | table.person(slot);
            }
        }
        Arrays.sort(ranking);
    }

    @Override
    public Contact get(int rank) {
        return table.contact(table.slotOf((int) ranking[rank] & Presence.MAX_PERSON));
    }

    @Override
    public int size() {
        return ranking.length;
    }

    /** What was shared with one person, or nothing. */
    public Optional<Contact> of(int person) {
        var slot = table.slotOf(person);
        return table.isUsed(slot) ? Optional.of(table.contact(slot)) : Optional.empty();
    }
}

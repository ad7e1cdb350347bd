package org.shouwang.copresence;

import java.util.AbstractList;
import java.util.Optional;
import java.util.RandomAccess;

/** People met, those who shared most time first, then by number; each is made when it is looked at. Immutable. */
public final class Contacts extends AbstractList<Contact> implements RandomAccess {
    private final ContactTable table;
    private final PersonRanking ranking;

    /** Keeps the table, which nobody may change any more. */
    Contacts(ContactTable table) {
        this.table = table;
        ranking = new PersonRanking(table.size());
        for (var slot = 0; slot < table.slots(); slot++) {
            if (table.isUsed(slot)) {
                ranking.add(PersonRanking.MOST - table.seconds(slot), table.person(slot));
            }
        }
        ranking.sorted();
    }

    @Override
    public Contact get(int rank) {
        return table.contact(table.slotOf(ranking.person(rank)));
    }

    @Override
    public int size() {
        return ranking.size();
    }

    /** What was shared with one person, or nothing. */
    public Optional<Contact> of(int person) {
        var slot = table.slotOf(person);
        return table.isUsed(slot) ? Optional.of(table.contact(slot)) : Optional.empty();
    }
}

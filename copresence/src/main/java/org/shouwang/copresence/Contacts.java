package org.shouwang.copresence;

import java.util.AbstractList;
import java.util.Optional;
import java.util.RandomAccess;

/** People met, those who shared most time first, then by number; each is made when it is looked at. Immutable. */
public final class Contacts extends AbstractList<Contact> implements RandomAccess {
    private final ContactTable table;
    private final int[] numbers;

    /** Keeps the table, which nobody may change any more. */
    Contacts(ContactTable table) {
        this.table = table;
        var ranking = new PersonRanking(table);
        for (var number = 0; number < table.size(); number++) {
            ranking.add(PersonRanking.MOST - table.seconds(number), number);
        }
        numbers = ranking.numbers();
    }

    @Override
    public Contact get(int rank) {
        return table.contact(numbers[rank]);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    /** What was shared with one person, or nothing. */
    public Optional<Contact> of(int person) {
        var number = table.numberOf(person);
        return number < 0 ? Optional.empty() : Optional.of(table.contact(number));
    }
}

package org.shouwang.copresence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everybody whom a chain of contacts leads to, and the way back to a case. Immutable. */
public final class Chain {
    private static final Comparator<Reached> RANKING =
            Comparator.comparingDouble(Reached::strength).reversed().thenComparingInt(Reached::person);

    private final ChainTable table;

    /** Keeps the table, which nobody may change any more. */
    Chain(ChainTable table) {
        this.table = table;
    }

    /** How many people, cases among them. */
    public int size() {
        return table.size();
    }

    /** How many are so many steps away. */
    public int size(int order) {
        return (int) slots(order).count();
    }

    /** Those who are so many steps away, the strongest first. */
    public List<Reached> order(int order) {
        return slots(order).mapToObj(table::reached).sorted(RANKING).toList();
    }

    public Optional<Reached> of(int person) {
        var slot = table.slotOf(person);
        return table.isUsed(slot) ? Optional.of(table.reached(slot)) : Optional.empty();
    }

    private IntStream slots(int order) {
        return IntStream.range(0, table.slots()).filter(slot -> table.isUsed(slot) && table.order(slot) == order);
    }
}

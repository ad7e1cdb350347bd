package org.shouwang.copresence;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody whom a chain of contacts in order of time leads to, and the way back to a case. Immutable. */
public final class Chain {
    private final ChainTable chains;
    private final ReachedTable table;

    /** Keeps the table, which nobody may change any more. */
    Chain(ChainTable chains) {
        this.chains = chains;
        table = chains.fewest();
    }

    /** How many people, cases among them. */
    public int size() {
        return table.size();
    }

    /** How many are so many steps away. */
    public int size(int order) {
        var size = 0;
        for (var number = 0; number < table.size(); number++) {
            size += table.isOf(order, number) ? 1 : 0;
        }
        return size;
    }

    /** Those who are so many steps away, the strongest first, then by number; each is made when it is looked at. */
    public List<Reached> order(int order) {
        var ranking = new PersonRanking(table);
        for (var number = 0; number < table.size(); number++) {
            if (table.isOf(order, number)) {
                // the bits of positive numbers ascend as the numbers do
                ranking.add(Integer.MAX_VALUE - Float.floatToRawIntBits(table.strength(number)), number);
            }
        }
        return new Order(table, ranking.numbers());
    }

    public Optional<Reached> of(int person) {
        var number = table.numberOf(person);
        return number < 0 ? Optional.empty() : Optional.of(table.reached(number));
    }

    /**
     * From a case to this person, each a step after the one before and no sooner, or nothing for somebody who was not reached.
     * Whoever can be reached in fewer steps, but only later, stands here as in these.
     */
    public List<Reached> way(int person) {
        var back = new ArrayList<Reached>();
        of(person).ifPresent(back::add);
        while (!back.isEmpty() && back.getLast().order() > 0) {
            back.add(chains.reached(back.getLast().by(), back.getLast().order() - 1));
        }
        return List.copyOf(back.reversed());
    }

    private static final class Order extends AbstractList<Reached> {
        private final ReachedTable table;
        private final int[] numbers;

        Order(ReachedTable table, int[] numbers) {
            this.table = table;
            this.numbers = numbers;
        }

        @Override
        public Reached get(int rank) {
            return table.reached(numbers[rank]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}

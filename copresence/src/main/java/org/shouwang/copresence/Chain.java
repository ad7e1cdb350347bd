package org.shouwang.copresence;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/** Everybody whom a chain of contacts leads to, and the way back to a case. Immutable. */
public final class Chain {
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

    private static final class Order extends AbstractList<Reached> {
        private final ChainTable table;
        private final int[] numbers;

        Order(ChainTable table, int[] numbers) {
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

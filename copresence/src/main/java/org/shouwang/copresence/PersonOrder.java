package org.shouwang.copresence;

/** Numbers of records in the order of their people, and for each person in the order of the records. */
final class PersonOrder {
    private static final int DIGIT = 13;

    /** The person of each, ascending. */
    final int[] people;

    final int[] records;

    private PersonOrder(int[] people, int[] records) {
        this.people = people;
        this.records = records;
    }

    static PersonOrder of(long[] packed, int size) {
        var people = new int[size];
        var records = new int[size];
        for (var i = 0; i < size; i++) {
            people[i] = Packed.person(packed[i]);
            records[i] = i;
        }
        var low = new PersonOrder(people, records).by(0);
        return low.by(DIGIT);
    }

    private PersonOrder by(int shift) {
        var next = new int[(1 << DIGIT) + 1];
        for (var person : people) {
            next[(person >>> shift & (1 << DIGIT) - 1) + 1]++;
        }
        for (var i = 0; i < 1 << DIGIT; i++) {
            next[i + 1] += next[i];
        }
        var sorted = new PersonOrder(new int[people.length], new int[people.length]);
        for (var i = 0; i < people.length; i++) {
            var to = next[people[i] >>> shift & (1 << DIGIT) - 1]++;
            sorted.people[to] = people[i];
            sorted.records[to] = records[i];
        }
        return sorted;
    }
}

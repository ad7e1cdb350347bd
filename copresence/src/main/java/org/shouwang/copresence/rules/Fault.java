package org.shouwang.copresence.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something in the rules that cannot be.
 *
 * @param where path of the value: {@code settings.bus-sealed.closeSeconds}
 * @param code what is wrong with it, for a sentence in the reader's language: {@code out-of-range}, {@code below-least} …
 */
public record Fault(String where, String code) {

    static Stream<Fault> unless(boolean kept, String where, String code) {
        return kept ? Stream.empty() : Stream.of(new Fault(where, code));
    }

    static Stream<Fault> unlessWithin(double value, double least, double most, String where) {
        return unless(value >= least && value <= most, where, "out-of-range");
    }

    static List<Fault> under(String parent, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(parent + "." + fault.where, fault.code))
                .toList();
    }

    @Override
    public String toString() {
        return where + ": " + code;
    }
}

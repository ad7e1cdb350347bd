package org.shouwang.copresence.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What counts as a contact in one response to one pathogen. Plain data: it can be written down, compared, dated and changed
 * without a line of code. Whatever it holds can be made; {@link #faults} says what is wrong with it, all at once, and nobody is
 * graded by rules with a fault.
 *
 * @param version name under which it was published, shown with each answer
 * @param likelyFrom probability that both were there, 0 to 1, from which an encounter is likely and not just possible
 * @param followPossible whether close contacts that are only possible have contacts of their own followed
 * @param doseMinutes minutes next to a case at its worst, in a closed vehicle, after which the score is 63 %
 * @param far what a minute out of reach counts against one within reach, 0 to 1
 * @param otherwise code of the setting of a place whose own is unknown
 */
public record Rules(
        String version,
        LookBack lookBack,
        Infectiousness infectiousness,
        double likelyFrom,
        boolean followPossible,
        double doseMinutes,
        double far,
        List<Setting> settings,
        String otherwise) {
    private static final double A_DAY = 1_440;

    public Rules {
        settings = List.copyOf(settings);
    }

    /** Everything that cannot be, in the order of the fields. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Fault.unless(!version.isBlank(), "version", "missing").forEach(faults::add);
        faults.addAll(Fault.under("lookBack", lookBack.faults()));
        faults.addAll(Fault.under("infectiousness", infectiousness.faults()));
        Fault.unlessWithin(likelyFrom, 0, 1, "likelyFrom").forEach(faults::add);
        Fault.unlessWithin(doseMinutes, 0.1, A_DAY, "doseMinutes").forEach(faults::add);
        Fault.unlessWithin(far, 0, 1, "far").forEach(faults::add);
        faults.addAll(settingFaults());
        Fault.unless(settings.stream().anyMatch(setting -> setting.code().equals(otherwise)), "otherwise", "unknown")
                .forEach(faults::add);
        return faults;
    }

    private List<Fault> settingFaults() {
        var faults = new ArrayList<Fault>();
        var codes = new HashSet<String>();
        for (var setting : settings) {
            var where = "settings." + setting.code();
            faults.addAll(Fault.under(where, setting.faults()));
            Fault.unless(codes.add(setting.code()), where, "twice").forEach(faults::add);
        }
        return faults;
    }
}

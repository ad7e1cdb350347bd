package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.GradedContact;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.Tier;

/** Gathers what is known of one person, under all of their numbers. */
final class Meeting {
    private static final int FULL = 100;

    private final @Nullable UUID person;
    private final TreeSet<Integer> carriers = new TreeSet<>();
    private final List<Exposure> direct = new ArrayList<>();
    private final List<GradedContact> further = new ArrayList<>();
    private boolean isCase;

    Meeting(@Nullable UUID person) {
        this.person = person;
    }

    void add(int carrier, boolean infected, Exposure exposure) {
        carriers.add(carrier);
        isCase |= infected;
        direct.add(exposure);
    }

    /** In the second order, as the engine has it. */
    void add(GradedContact contact) {
        carriers.add(contact.person());
        isCase |= contact.isCase();
        further.add(contact);
    }

    /** The score of what is left of the exposures, made as the rules make it. */
    Met direct(Rules rules) {
        direct.sort(Comparator.comparingLong(exposure -> exposure.encounter().from()));
        var dose = direct.stream().mapToDouble(Exposure::dose).sum();
        var likely = direct.stream().anyMatch(exposure -> exposure.encounter().certainty() >= rules.likelyFrom());
        return new Met(
                carriers.first(),
                carriers,
                person,
                direct.stream()
                        .map(Exposure::grade)
                        .min(Comparator.naturalOrder())
                        .orElse(Grade.CASUAL),
                1,
                likely ? Tier.LIKELY : Tier.POSSIBLE,
                isCase,
                percent(1 - Math.exp(-dose / rules.doseMinutes())),
                direct.stream().mapToLong(one -> one.encounter().seconds()).sum(),
                direct.size(),
                at(direct.stream()
                        .mapToLong(one -> one.encounter().from())
                        .min()
                        .orElse(0)),
                at(direct.stream()
                        .mapToLong(one -> one.encounter().until())
                        .max()
                        .orElse(0)),
                direct,
                List.of());
    }

    Met further() {
        var spared = further.stream().mapToDouble(one -> 1 - one.score()).reduce(1, (a, b) -> a * b);
        return new Met(
                carriers.first(),
                carriers,
                person,
                Grade.CONTACT_OF_CONTACT,
                2,
                further.stream()
                        .map(GradedContact::tier)
                        .min(Comparator.naturalOrder())
                        .orElse(Tier.POSSIBLE),
                isCase,
                percent(1 - spared),
                further.stream().mapToLong(GradedContact::seconds).sum(),
                further.stream().mapToInt(GradedContact::encounters).sum(),
                at(further.stream().mapToLong(GradedContact::first).min().orElse(0)),
                at(further.stream().mapToLong(GradedContact::last).max().orElse(0)),
                List.of(),
                List.of());
    }

    private static int percent(double share) {
        return (int) Math.round(FULL * share);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}

package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Explanation.Hop;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;

/**
 * Somebody whom a look-up found, under however many numbers.
 *
 * @param number the smallest of them, by which the answer is asked for more
 * @param person if registered
 * @param score 0 to 100, to put people in order and no probability
 * @param seconds together, of what is certain or likely where the tier is; likewise encounters, first and last
 * @param place where the encounter was that weighs most: where people look first
 * @param direct encounters with cases, in order of time, the possible ones too
 * @param hops encounters with close contacts; in the second order only once they are asked for
 */
public record Met(
        int number,
        Set<Integer> carriers,
        @Nullable UUID person,
        Grade grade,
        int order,
        Tier tier,
        boolean isCase,
        int score,
        long seconds,
        int encounters,
        Instant first,
        Instant last,
        int place,
        List<With> direct,
        List<Hop> hops) {

    /** One encounter with a case. */
    public record With(UUID infectionCase, Exposure exposure) {
        long from() {
            return exposure.encounter().from();
        }

        long until() {
            return exposure.encounter().until();
        }

        long seconds() {
            return exposure.encounter().seconds();
        }

        int minutes() {
            return (int) (seconds() / 60);
        }

        /** The same two people at the same time. */
        boolean isDoubleOf(With other) {
            return infectionCase.equals(other.infectionCase) && overlaps(other);
        }

        boolean overlaps(With other) {
            return from() < other.until() && other.from() < until();
        }
    }

    /** Of a share from 0 to 1. */
    public static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Whom they met themselves, by the first encounter with each. */
    public List<UUID> cases() {
        return direct.stream().map(With::infectionCase).distinct().toList();
    }

    Met with(List<Hop> explained) {
        return new Met(
                number,
                carriers,
                person,
                grade,
                order,
                tier,
                isCase,
                score,
                seconds,
                encounters,
                first,
                last,
                place,
                direct,
                explained);
    }
}

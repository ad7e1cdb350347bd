package org.shouwang.resident.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Figures per building, changed with every change of a household and summed upward when read; nothing is ever counted.
 * Changed last in a transaction and in the order of paths, so that the rows stay locked for a moment and never crosswise.
 */
@Repository
public class Tallies {
    private final JdbcClient jdbc;
    private final Live live;

    Tallies(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** What a household adds to its building. */
    public record Share(AreaPath path, int households, int people, int pending, int inReview, int questions) {
        public static Share of(AreaPath path, HouseholdState state, int people, boolean question) {
            return state == HouseholdState.VOID
                    ? nothing(path)
                    : new Share(
                            building(path),
                            1,
                            people,
                            state == HouseholdState.PENDING ? 1 : 0,
                            state == HouseholdState.IN_REVIEW ? 1 : 0,
                            question ? 1 : 0);
        }

        static Share nothing(AreaPath path) {
            return new Share(building(path), 0, 0, 0, 0, 0);
        }

        Share plus(Share other) {
            return new Share(
                    path,
                    households + other.households,
                    people + other.people,
                    pending + other.pending,
                    inReview + other.inReview,
                    questions + other.questions);
        }

        Share negated() {
            return new Share(path, -households, -people, -pending, -inReview, -questions);
        }

        boolean isNothing() {
            return households == 0 && people == 0 && pending == 0 && inReview == 0 && questions == 0;
        }

        private static AreaPath building(AreaPath path) {
            return path.level().compareTo(AreaLevel.BUILDING) > 0 ? path.at(AreaLevel.BUILDING) : path;
        }
    }

    public void add(Share share) {
        change(List.of(), List.of(share));
    }

    /** Takes what households added before, and adds what they add now. */
    public void change(List<Share> before, List<Share> now) {
        var changes = new TreeMap<AreaPath, Share>();
        before.forEach(share -> changes.merge(share.path(), share.negated(), Share::plus));
        now.forEach(share -> changes.merge(share.path(), share, Share::plus));
        changes.values().removeIf(Share::isNothing);
        changes.values().forEach(this::write);
    }

    private void write(Share share) {
        jdbc.sql("""
                        insert into resident.tally as t (path, households, people, pending, in_review, questions)
                        values (:path, :households, :people, :pending, :inReview, :questions)
                        on conflict (path) do update
                           set households = t.households + excluded.households, people = t.people + excluded.people,
                               pending = t.pending + excluded.pending, in_review = t.in_review + excluded.in_review,
                               questions = t.questions + excluded.questions
                        """)
                .params(Map.of(
                        "path", share.path().value(),
                        "households", share.households(),
                        "people", share.people(),
                        "pending", share.pending(),
                        "inReview", share.inReview(),
                        "questions", share.questions()))
                .update();
        live.changed("figures", share.path());
    }
}

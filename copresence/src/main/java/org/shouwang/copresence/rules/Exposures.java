package org.shouwang.copresence.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;

/** Encounters of the engine, judged. */
final class Exposures {
    private final PresenceView view;
    private final Judgement judgement;

    Exposures(PresenceView view, Judgement judgement) {
        this.view = view;
        this.judgement = judgement;
    }

    /** Everybody who was with the infector. */
    void each(Infector infector, Consumer<Exposure> taker) {
        var widest = infector.widest();
        for (var own : view.trajectory(infector.person(), widest.from(), widest.until())) {
            var stay = stay(infector, own);
            for (var other : stay.there()) {
                if (other.person() != own.person()) {
                    judgement.of(infector, own, other, stay.others()).ifPresent(taker);
                }
            }
        }
    }

    /** The same for one person, in order of time. */
    List<Exposure> between(Infector infector, int person) {
        return view.encounters(infector.widest(), person, 1).stream()
                .map(met -> judgement.of(
                        infector,
                        met.own(),
                        met.other(),
                        stay(infector, met.own()).others()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Stay stay(Infector infector, Presence own) {
        var window = infector.window(judgement.setting(own.place()));
        var from = Math.max(window.from(), own.start());
        var until = Math.min(window.until(), own.end());
        return from < until ? Stay.of(own.person(), view.at(own.place(), from, until), from, until) : Stay.NONE;
    }

    /**
     * A stay of an infector within its window.
     *
     * @param others how many were there beside it, on average; of those who may have been, as much of one as is likely
     */
    private record Stay(List<Presence> there, double others) {
        static final Stay NONE = new Stay(List.of(), 0);

        static Stay of(int person, List<Presence> there, long from, long until) {
            var seconds = there.stream()
                    .filter(other -> other.person() != person)
                    .mapToLong(
                            other -> (Math.min(until, other.end()) - Math.max(from, other.start())) * other.certainty())
                    .sum();
            return new Stay(there, seconds / (double) Presence.CERTAIN / (until - from));
        }
    }
}

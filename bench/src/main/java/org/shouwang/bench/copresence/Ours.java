package org.shouwang.bench.copresence;

import java.util.Arrays;
import java.util.List;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.Reach;
import org.shouwang.copresence.Segment;

/** The engine of this project, on one thread. */
final class Ours implements Engine {
    private final Segment[] days;
    private final PresenceView view;
    private final long until;

    Ours(RideCity city, Segment[] days) {
        this.days = days;
        this.view = PresenceView.of(days);
        this.until = city.start(days.length);
    }

    PresenceView view() {
        return view;
    }

    @Override
    public String name() {
        return "copresence";
    }

    @Override
    public long bytes() {
        return Arrays.stream(days).mapToLong(Segment::bytes).sum();
    }

    @Override
    public Answer contacts(List<Case> cases) {
        var sum = new Answer.Sum();
        for (var contact : view.contacts(cases, LEAST_SECONDS)) {
            sum.add(contact.person(), contact.seconds(), contact.encounters());
        }
        return sum.answer();
    }

    @Override
    public Answer twoHops(Case asked) {
        var reach = new Reach(LEAST_SECONDS, 2, until, 0.5);
        var sum = new Answer.Sum();
        for (var reached : view.chain(List.of(asked), reach).order(2)) {
            sum.add(reached.person(), reached.at() - RideCity.FIRST_DAY, 0);
        }
        return sum.answer();
    }

    /** With what the compiler and the collector of this JVM take. */
    @Override
    public long processorTime() {
        return ThisProcess.processorTime();
    }

    @Override
    public void close() {
        // mapped files go with the objects that hold them
    }
}

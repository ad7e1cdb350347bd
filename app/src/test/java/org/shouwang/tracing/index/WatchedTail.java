package org.shouwang.tracing.index;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.presence.PresenceTail;

/** Calls back whenever a day is read whole. */
record WatchedTail(PresenceTail tail, Runnable reading) implements PresenceTail {
    @Override
    public Batch after(Mark mark, int most) {
        return tail.after(mark, most);
    }

    @Override
    public Mark now() {
        return tail.now();
    }

    @Override
    public List<LocalDate> takenBackSince(Mark mark) {
        return tail.takenBackSince(mark);
    }

    @Override
    public List<LocalDate> days() {
        return tail.days();
    }

    @Override
    public void day(LocalDate day, Consumer<Logged> each) {
        tail.day(day, each);
        reading.run();
    }

    @Override
    public long count(LocalDate day) {
        return tail.count(day);
    }

    @Override
    public List<Logged> sample(LocalDate day, Mark upTo, int most) {
        return tail.sample(day, upTo, most);
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return tail.forgetBefore(day);
    }
}

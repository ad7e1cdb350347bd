package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Network;

/** Which run calls next at a position of a pattern. Buses overtake, so each position has an order of its own. */
final class Calls {
    private final Run[][][] runs;

    Calls(Network network, List<Run> all) {
        runs = new Run[network.patterns().size()][][];
        for (var pattern = 0; pattern < runs.length; pattern++) {
            runs[pattern] = new Run[network.pattern(pattern).length()][];
            for (var position = 0; position < runs[pattern].length; position++) {
                runs[pattern][position] = at(all, pattern, position);
            }
        }
    }

    private static Run[] at(List<Run> all, int pattern, int position) {
        var here = new ArrayList<Run>();
        for (var run : all) {
            if (run.pattern() == pattern && run.from() <= position && position < run.to()) {
                here.add(run);
            }
        }
        here.sort(Comparator.comparingLong(run -> run.leaves(position)));
        return here.toArray(Run[]::new);
    }

    /** The first that has not left by then, if it comes within an hour and a half. */
    @Nullable Run next(int pattern, int position, long at) {
        var here = runs[pattern][position];
        var low = 0;
        var high = here.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (here[middle].leaves(position) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < here.length && here[low].leaves(position) < at + 5400 ? here[low] : null;
    }
}

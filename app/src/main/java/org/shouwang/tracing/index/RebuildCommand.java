package org.shouwang.tracing.index;

import java.io.IOException;
import java.util.function.Consumer;
import org.shouwang.shared.command.Command;
import org.springframework.stereotype.Component;

/** {@code ./shouwang index rebuild} */
@Component
class RebuildCommand implements Command {
    private final TracingIndex index;

    RebuildCommand(TracingIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "index-rebuild";
    }

    @Override
    public int run(Consumer<String> out) {
        try {
            out.accept("the index is made anew from the log: %d presences".formatted(index.rebuildUnlessInUse()));
            return 0;
        } catch (IOException e) {
            out.accept("the index was not made: " + e.getMessage());
            return 1;
        }
    }
}

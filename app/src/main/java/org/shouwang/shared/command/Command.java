package org.shouwang.shared.command;

import java.util.function.Consumer;

/** One thing to do from the command line, after the application is up and before it ends. */
public interface Command {
    String name();

    /**
     * @param out takes lines for the console
     * @return exit code
     */
    int run(Consumer<String> out);
}

package org.shouwang.shared.command;

import java.util.List;
import org.shouwang.shared.start.Console;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs the named command and ends the process with its exit code. */
@Component
@ConditionalOnProperty("shouwang.command")
class CommandRunner implements ApplicationRunner {
    private static final int UNKNOWN = 2;
    private final String name;
    private final List<Command> commands;
    private final ApplicationContext context;

    CommandRunner(@Value("${shouwang.command}") String name, List<Command> commands, ApplicationContext context) {
        this.name = name;
        this.commands = commands;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> command.run(Console::say))
                .orElseGet(this::unknown);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    private int unknown() {
        Console.say("no such command: " + name + "; there are "
                + String.join(
                        ", ", commands.stream().map(Command::name).sorted().toList()));
        return UNKNOWN;
    }
}

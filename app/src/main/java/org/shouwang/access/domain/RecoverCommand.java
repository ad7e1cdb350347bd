package org.shouwang.access.domain;

import java.util.function.Consumer;
import org.shouwang.shared.command.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./shouwang recover LOGIN} */
@Component
class RecoverCommand implements Command {
    private final Recovery recovery;
    private final String login;

    RecoverCommand(Recovery recovery, @Value("${shouwang.recover:}") String login) {
        this.recovery = recovery;
        this.login = login;
    }

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public int run(Consumer<String> out) {
        try {
            var once = recovery.recover(login);
            out.accept("one-time password " + once + "  (for " + login
                    + "; a new one and a second factor are set with it)");
            out.accept("recorded in the audit trail as access.recovered-at-console; tell the auditor why");
            return 0;
        } catch (AccountRefused e) {
            out.accept("no security administrator signs in as '" + login
                    + "'; other accounts are helped by a security administrator");
            return 1;
        }
    }
}

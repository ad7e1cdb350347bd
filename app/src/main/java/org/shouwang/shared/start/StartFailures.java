package org.shouwang.shared.start;

import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts whatever stopped the start into one sentence on the console; the stack trace goes to the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(StartFailures.class);

    private final @Nullable ConfigurableApplicationContext context;

    StartFailures(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        // not a warning: the console has the sentence below instead
        log.info("The start failed", failure);
        Console.refuse(refusalOf(failure));
        return true;
    }

    private StartRefused refusalOf(Throwable failure) {
        var root = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException taken) {
                return new StartRefused(
                        "port " + taken.getPort() + " is taken", "Choose another with --port, or stop what uses it.");
            }
            root = cause;
        }
        return unexpected(root);
    }

    private StartRefused unexpected(Throwable root) {
        var message = String.valueOf(root.getMessage());
        if (root instanceof FileSystemException
                || message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new StartRefused("a file could not be written: " + message, "Check room and rights on the disk.");
        }
        return new StartRefused(
                "it could not start: " + message.lines().findFirst().orElse("").replaceFirst("\\.$", ""),
                "The whole story is in " + logFile() + ".");
    }

    private String logFile() {
        var name = context == null ? null : context.getEnvironment().getProperty("logging.file.name");
        return name == null ? "the log" : name;
    }
}

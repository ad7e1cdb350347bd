package org.shouwang.access.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.shared.start.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever can read the console, and nobody else, how to make the first accounts. */
@Component
class SetUpInvitation {
    private static final Logger log = LoggerFactory.getLogger(SetUpInvitation.class);

    private final SetUpCode code;
    private final AccessSettings settings;
    private @Nullable String made;

    SetUpInvitation(SetUpCode code, AccessSettings settings) {
        this.code = code;
        this.settings = settings;
    }

    /** Before anybody is told that the application is ready. */
    @EventListener
    void on(ApplicationStartedEvent event) {
        made = code.make().orElse(null);
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (settings.drill()) {
            log.warn("Drill: no second factor is asked, and codes are shown on the page. Never with real people.");
        } else if (made != null) {
            Console.say("set-up code " + made + "  (opens the first three accounts at /desk/set-up, once)");
        }
        made = null;
    }
}

package org.shouwang.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.Session;
import org.shouwang.shared.start.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** When the application is ready: fills it, goes on filling it, or says that it is filled; then prints who may sign in. */
class DrillStart {
    private static final Logger log = LoggerFactory.getLogger(DrillStart.class);

    private final DrillClock clock;
    private final Path home;
    private final String setUpCode;
    private final long seed;
    private final int households;

    DrillStart(DrillClock clock, Path home, String setUpCode, long seed, int households) {
        this.clock = clock;
        this.home = home;
        this.setUpCode = setUpCode;
        this.seed = seed;
        this.households = households;
    }

    /** On a thread of its own: people can look around already, and Ctrl-C is not held up. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = URI.create("http://127.0.0.1:" + web.getWebServer().getPort());
            Thread.ofVirtual().name("drill").start(() -> fill(address));
        }
    }

    private void fill(URI address) {
        try (var api = new Api(address, Duration.ofSeconds(30))) {
            var fresh = Session.anyone(api)
                    .get("/api/access/me")
                    .body()
                    .path("setUpNeeded")
                    .asBoolean(false);
            var known = DrillRecord.read(home);
            if (fresh || known.isPresent()) {
                var record = fresh ? begin() : known.orElseThrow();
                new Filling(api, clock, home, record).run(setUpCode, households);
                Console.say(new Accounts(record, address).toString());
            } else {
                Console.say("drill: this home was set up by somebody already, so nothing is filled in");
            }
        } catch (IOException | RuntimeException e) {
            log.error("the drill stopped; start again to go on", e);
            Console.say("drill: stopped with " + e.getMessage() + "; start again and it goes on from here");
        } finally {
            clock.present();
        }
    }

    private DrillRecord begin() throws IOException {
        var passwords = new Passwords();
        Map<String, String> byLogin = new HashMap<>();
        Staff.ADMINISTRATORS.forEach(staff -> byLogin.put(staff.login(), passwords.next()));
        Staff.PEOPLE.forEach(staff -> byLogin.put(staff.login(), passwords.next()));
        clock.present();
        var record = new DrillRecord(seed, clock.instant(), byLogin, 0, false);
        record.write(home);
        return record;
    }
}

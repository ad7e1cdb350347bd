package org.shouwang.bench.secrets;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.SyntheticDocuments;

/** Phones with which somebody has signed in, and others. Each question has a hundred known ones of its own. */
final class Phones {
    private static final int EACH = 100;
    private static final int KNOWN = 50_000_000;
    private static final int UNKNOWN = 60_000_000;
    private static final int AT_ONCE = 8;

    private final Site site;

    private Phones(Site site) {
        this.site = site;
    }

    /** With so many questions about them. */
    static Phones of(Site site, int questions) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var signedIn = new ArrayList<Future<?>>();
            for (int i = 0; i < questions * EACH; i++) {
                var phone = SyntheticDocuments.phone(KNOWN + i);
                signedIn.add(
                        threads.submit(() -> Session.resident(site.api(), phone).token()));
            }
            for (var one : signedIn) {
                one.get();
            }
        }
        return new Phones(site);
    }

    Pairs.Asked askForCode(int question, int number, boolean known) throws IOException, SQLException {
        var phone = phone(question, number, known);
        return () -> write("/api/access/codes", Map.of("phone", phone));
    }

    Pairs.Asked signIn(int question, int number, boolean known, boolean right) throws Exception {
        var sent = askForCode(question, number, known).send().orFail("asking for a code");
        var code = sent.text("drillCode");
        var given = right ? code : code.equals("111111") ? "222222" : "111111";
        var form = Map.of("challenge", sent.text("challenge"), "code", given);
        return () -> write("/api/access/resident-sign-in", form);
    }

    private String phone(int question, int number, boolean known) throws IOException, SQLException {
        if (!known) {
            return SyntheticDocuments.phone(UNKNOWN + question * 1_000_000 + number);
        }
        if (number % EACH == 0) {
            letAnHourPass();
        }
        return SyntheticDocuments.phone(KNOWN + question * EACH + number % EACH);
    }

    /** Forgets who has asked for a code lately: the allowance is about that, and not about who is on record. */
    private void letAnHourPass() throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from access.allowance");
        }
    }

    private Answer write(String path, Object body) throws IOException {
        return site.api().write("POST", path, null, UUID.randomUUID(), body);
    }
}

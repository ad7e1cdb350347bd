package org.shouwang.bench.registration;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.bench.city.City;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.drill.people.SyntheticDocuments;

/** Residents who have signed in, each of whom registers a few households in flats that stand empty. */
final class Registrants {
    /** The application lets nobody register more than ten. */
    private static final int EACH = 9;

    private static final int SIGNING_IN_AT_ONCE = 16;
    private static final long SEED = 77;

    private final Site site;
    private final HouseholdMaker maker = new HouseholdMaker(SEED, LocalDate.of(2026, 1, 1));
    private final List<String> vacant;
    private final int firstHousehold;
    private final List<String> tokens = new ArrayList<>();

    private Registrants(Site site, List<String> vacant, int firstHousehold) {
        this.site = site;
        this.vacant = vacant;
        this.firstHousehold = firstHousehold;
    }

    /** Signs in as many as that number of registrations needs. */
    static Registrants of(Site site, int registrations) throws Exception {
        var registrants = new Registrants(site, vacant(site), City.FIRST_FREE + registered(site));
        registrants.signIn((registrations + EACH - 1) / EACH);
        return registrants;
    }

    /** How many can be sent. */
    int capacity() {
        return tokens.size() * EACH;
    }

    private void signIn(int residents) throws Exception {
        var firstPhone = 90_000_000 + (int) (System.currentTimeMillis() / 1000 % 5_000_000);
        try (var threads = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE)) {
            var signedIn = new ArrayList<Future<String>>();
            for (int i = 0; i < residents; i++) {
                var phone = SyntheticDocuments.phone(firstPhone + i);
                signedIn.add(
                        threads.submit(() -> Session.resident(site.api(), phone).token()));
            }
            for (var token : signedIn) {
                tokens.add(token.get());
            }
        }
    }

    /** Registers the n-th household of this run; neighbours in number are different residents. */
    boolean register(int number) throws IOException, InterruptedException {
        var answer = send(number, UUID.randomUUID());
        return answer.status() == 201
                && !answer.text("id").isEmpty()
                && !answer.text("number").isEmpty();
    }

    Answer send(int number, UUID key) throws IOException, InterruptedException {
        var token = tokens.get(number % tokens.size());
        var body = RegistrationBody.at(dwelling(number), maker.make(firstHousehold + number), null);
        return site.api().write("POST", "/api/resident/registrations", token, key, body);
    }

    String dwelling(int number) {
        return vacant.get(number % vacant.size());
    }

    private static List<String> vacant(Site site) throws IOException, SQLException {
        var paths = new ArrayList<String>();
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select p.path from place.place p
                         where length(p.path) = 26 and p.path like '____________001%'
                           and not exists (select from resident.household h where h.path = p.path)
                         order by md5(p.path) limit 80000""")) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    /** Households beyond those of the city, from runs before: their people are not entered again. */
    private static int registered(Site site) throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from resident.household")) {
            rows.next();
            return Math.max(0, rows.getInt(1) - City.FIRST_FREE);
        }
    }
}

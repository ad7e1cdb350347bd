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
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.drill.people.SyntheticDocuments;

/** Residents who have signed in, each of whom registers a few households in flats that stand empty. */
final class Registrants {
    /** The application lets nobody register more than ten. */
    private static final int EACH = 9;

    private static final int CONNECTIONS = 12;
    private static final int FIRST_PHONE = 50_000_000;
    private static final int SIGNING_IN_AT_ONCE = 16;
    private static final long SEED = 77;

    private final Site site;
    private final HouseholdMaker maker = new HouseholdMaker(SEED, LocalDate.of(2026, 1, 1));
    private final List<String> vacant;
    private final int firstHousehold;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    private Registrants(Site site, List<String> vacant, int firstHousehold) {
        this.site = site;
        this.vacant = vacant;
        this.firstHousehold = firstHousehold;
    }

    /** Signs in as many as that number of registrations needs. */
    static Registrants of(Site site, int registrations) throws Exception {
        var households = count(site, "select count(*) from resident.household");
        var vacant = vacant(site, registrations);
        if (vacant.size() < registrations) {
            City.leave(site);
            throw new IllegalStateException("earlier runs have filled the city: run it again, it is made anew");
        }
        var registrants = new Registrants(site, vacant, Math.max(City.FIRST_FREE, households));
        registrants.signIn((registrations + EACH - 1) / EACH);
        registrants.fillIn();
        return registrants;
    }

    /** How many can be sent. */
    int capacity() {
        return tokens.size() * EACH;
    }

    private void signIn(int residents) throws Exception {
        var firstPhone = FIRST_PHONE + count(site, "select count(*) from access.account");
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

    /** Beforehand, so that whoever sends takes little from whoever answers. */
    private void fillIn() {
        for (int number = 0; number < capacity(); number++) {
            bodies.add(Api.json(RegistrationBody.at(dwelling(number), maker.make(firstHousehold + number), null)));
        }
    }

    /** Registers the n-th household of this run; neighbours in number are different residents. */
    boolean register(int number) throws IOException {
        var answer = send(number, UUID.randomUUID());
        if (answer.status() != 201) {
            throw new IOException(answer.status() + " " + answer.code());
        }
        return !answer.text("id").isEmpty() && !answer.text("number").isEmpty();
    }

    /** Again under the same key while the server has no connection to its database. */
    Answer sendUntilDone(int number, UUID key) throws IOException {
        var answer = send(number, key);
        for (int i = 0; i < CONNECTIONS && answer.status() >= 500; i++) {
            answer = send(number, key);
        }
        return answer.orFail("registering");
    }

    private Answer send(int number, UUID key) throws IOException {
        var token = tokens.get(number % tokens.size());
        return site.api().write("POST", "/api/resident/registrations", token, key, bodies.get(number));
    }

    String dwelling(int number) {
        return vacant.get(number);
    }

    private static List<String> vacant(Site site, int most) throws IOException, SQLException {
        var paths = new ArrayList<String>();
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select p.path from place.place p
                         where length(p.path) = 26 and p.path like '____________001%'
                           and not exists (select from resident.household h where h.path = p.path)
                         order by md5(p.path) limit\s""" + (most + EACH))) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    /** Of earlier runs too: nobody is entered again, and nobody registers too often. */
    private static int count(Site site, String query) throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

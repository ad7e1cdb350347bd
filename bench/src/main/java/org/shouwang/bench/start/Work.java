package org.shouwang.bench.start;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouwang.bench.load.ClosedLoad;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.HouseholdMaker;

/** Registrations and the lists of the desk at once, as much as the server takes: what memory looks like under load. */
final class Work {
    private static final int CALLERS = 16;
    private static final int READS_PER_WRITE = 3;
    private static final String LIST = "/api/resident/households?limit=50";

    private final HouseholdMaker maker = new HouseholdMaker(5, LocalDate.of(2026, 1, 1));
    private final List<Session> volunteers;
    private final Session desk;
    private final List<String> dwellings;

    private Work(Site site) throws IOException {
        this.volunteers = site.volunteers();
        this.desk = site.staff("desk");
        this.dwellings = site.build("工作小区", 20, 3, 11, 4);
    }

    /** Megabytes of all processes afterwards. */
    static int on(Site site, Duration length) throws IOException {
        var work = new Work(site);
        var done = ClosedLoad.run(CALLERS, length, 0, Integer.MAX_VALUE, work::request);
        System.out.printf("%d requests, %d of them refused%n", done.latencies().count(), done.failed());
        return (int) (site.application().memory() / 1_000_000);
    }

    private boolean request(int number) {
        return number % (READS_PER_WRITE + 1) == 0
                ? register(number / (READS_PER_WRITE + 1))
                : desk.get(LIST).ok();
    }

    private boolean register(int number) {
        var dwelling = dwellings.get(number % dwellings.size());
        return volunteers
                .get(number % volunteers.size())
                .post(
                        "/api/resident/registrations/on-behalf",
                        UUID.randomUUID(),
                        RegistrationBody.at(dwelling, maker.make(number), "AT_DOOR"))
                .ok();
    }
}

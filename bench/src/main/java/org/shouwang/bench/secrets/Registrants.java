package org.shouwang.bench.secrets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.api.Session;
import org.shouwang.drill.people.Sex;
import org.shouwang.drill.people.SyntheticDocuments;
import org.shouwang.drill.people.SyntheticHousehold;
import org.shouwang.drill.people.SyntheticHousehold.Document;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/** Residents who register people living alone, all alike but for the two numbers. For one thread. */
final class Registrants {
    /** The application lets nobody register more than ten. */
    private static final int EACH = 8;

    private static final LocalDate BORN = LocalDate.of(1980, 6, 1);

    private final Site site;
    private final List<String> dwellings;
    private final int firstAccount;
    private int sent;
    private @Nullable String token;

    /** @param firstAccount a number that no other registrants count from */
    Registrants(Site site, List<String> dwellings, int firstAccount) {
        this.site = site;
        this.dwellings = dwellings;
        this.firstAccount = firstAccount;
    }

    Pairs.Asked register(int document, int phone) throws IOException {
        var registrant = registrant();
        var body = RegistrationBody.at(dwellings.get(sent++ % dwellings.size()), alone(document, phone), null);
        return () -> site.api()
                .write("POST", "/api/resident/registrations", registrant, UUID.randomUUID(), body)
                .orFail("registering");
    }

    private String registrant() throws IOException {
        if (token == null || sent % EACH == 0) {
            var phone = SyntheticDocuments.phone(firstAccount + sent / EACH);
            token = Session.resident(site.api(), phone).token();
        }
        return Objects.requireNonNull(token);
    }

    private static SyntheticHousehold alone(int document, int phone) {
        var number = SyntheticDocuments.residentId(BORN, Sex.MALE, document);
        var member = new Member(
                "王小明", new Document("RESIDENT_ID", number), null, null, "HEAD", null, null, null, null, List.of());
        return new SyntheticHousehold(SyntheticDocuments.phone(phone), List.of(member), false);
    }
}

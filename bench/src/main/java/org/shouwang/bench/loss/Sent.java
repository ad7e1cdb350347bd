package org.shouwang.bench.loss;

import java.util.List;
import java.util.UUID;
import org.shouwang.drill.api.RegistrationBody;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.drill.people.SyntheticHousehold;
import tools.jackson.databind.json.JsonMapper;

/** The n-th household as it is sent: the body is made once, so that a repetition is the same to the byte. */
record Sent(int number, UUID key, String dwelling, SyntheticHousehold household, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Sent of(int number, HouseholdMaker maker, List<String> dwellings) {
        var household = maker.make(number);
        var dwelling = dwellings.get(number % dwellings.size());
        return new Sent(number, UUID.randomUUID(), dwelling, household, body(dwelling, household));
    }

    /** Under the same key another household: what a broken or malicious client would send. */
    String altered(HouseholdMaker maker) {
        return body(dwelling, maker.make(number + 1));
    }

    private static String body(String dwelling, SyntheticHousehold household) {
        return JSON.writeValueAsString(RegistrationBody.at(dwelling, household, "AT_DOOR"));
    }
}

package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Open pages hear of a household where it is, and where it was. */
@ModuleTest
@Import(Neighbours.class)
class ToldOfChangesTests {
    private final Registering registering;
    private final ReviewCases cases;
    private final TransactionTemplate transaction;
    private final ArrayList<String> told = new ArrayList<>();

    ToldOfChangesTests(
            Registering registering,
            Tallies tallies,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.registering = registering;
        this.cases = new ReviewCases(jdbc, json, tallies, (topic, area) -> told.add(topic + " " + area.community()));
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void bothCommunitiesHearOfAHouseholdThatIsPlacedInTheOther() {
        var form = Forms.pending(FOUR_SEASONS, "河边三间房", Forms.adult("张慧", Relation.HEAD));
        var home = registering.own(Callers.resident(), form).id();

        move(home, Forms.dwelling(NEXT_DOOR));

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "reviews " + FOUR_SEASONS,
                        "households " + FOUR_SEASONS,
                        "reviews " + NEXT_DOOR,
                        "households " + NEXT_DOOR);
    }

    private void move(UUID home, AreaPath dwelling) {
        transaction.executeWithoutResult(_ -> {
            var here = cases.lock(home);
            cases.store(here, here.at(dwelling));
        });
    }
}

package org.shouwang.tracing.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.WholeApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What kind of place a number is, from memory, though files add places side by side and correct what others said. */
@WholeApplication
class PlaceSettingsTests {
    private final PlaceSettings settings;
    private final Spots spots;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    PlaceSettingsTests(Spots spots, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.settings = new PlaceSettings(spots);
        this.spots = spots;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void aPlaceThatIsCommittedAfterAHigherNumberIsKnownThen() {
        var early = requireNonNull(transaction.execute(_ -> {
            var number = inserted();
            another.executeWithoutResult(_ -> {
                assertThat(settings.setting(venue())).isEqualTo("venue");
                assertThat(settings.setting(number)).isEmpty();
            });
            return number;
        }));

        assertThat(settings.setting(early)).isEqualTo("market");
    }

    @Test
    void anAnswerHearsWhatWasCorrected() {
        var number = venue();
        assertThat(settings.setting(number)).isEqualTo("venue");

        spots.declare(Map.of(number, "market"), UUID.randomUUID());
        settings.refresh();

        assertThat(settings.setting(number)).isEqualTo("market");
    }

    private int inserted() {
        return jdbc.sql("""
                        insert into presence.spot (kind, code, name, setting, same_code, same_line)
                        values ('VENUE', :code, '便民菜场', 'market', :code, '')
                        returning number
                        """)
                .param("code", UUID.randomUUID().toString())
                .query(Integer.class)
                .single();
    }

    private int venue() {
        var name = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, name, name, "", "venue", null);
        return requireNonNull(spots.numbers(List.of(venue)).get(venue));
    }
}

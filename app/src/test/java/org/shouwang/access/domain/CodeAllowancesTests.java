package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.PhoneNumber;

/** Codes by text message, with room for eight a minute and for five an hour from one network. */
@ModuleTest
class CodeAllowancesTests {
    private static final AccessSettings SETTINGS = Settings.of(Map.of(
            "shouwang.access.codes.per-minute", "8",
            "shouwang.access.codes.per-network-and-hour", "5"));

    private final Allowances counts;
    private final Clock clock;
    private CodeAllowances allowances;

    CodeAllowancesTests(Allowances counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        this.allowances = new CodeAllowances(counts, SETTINGS, clock);
    }

    @BeforeEach
    void startAnew() {
        allowances = new CodeAllowances(counts, SETTINGS, clock);
    }

    @Test
    void oneNetworkThatIsRefusedTakesNothingFromOthers() {
        var flood = network();
        for (int i = 0; i < 5; i++) {
            allowances.use(phone(), flood);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(refusal(flood)).isEqualTo("access.too-many-tries");
        }

        assertThatCode(() -> allowances.use(phone(), network())).doesNotThrowAnyException();
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        for (int i = 0; i < 8; i++) {
            allowances.use(phone(), network());
        }

        assertThat(refusal(network())).isEqualTo("access.crowded");
    }

    private String refusal(String network) {
        return assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> allowances.use(phone(), network))
                .actual()
                .code();
    }

    private static String network() {
        return "network " + UUID.randomUUID();
    }

    private static PhoneNumber phone() {
        return PhoneNumber.parse("154%08d".formatted(System.nanoTime() % 100_000_000))
                .orElseThrow();
    }
}

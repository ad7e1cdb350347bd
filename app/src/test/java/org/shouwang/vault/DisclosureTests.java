package org.shouwang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.audit.Looks;
import org.shouwang.audit.Looks.Look;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.DomainException;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.Disclosure.Reveal;
import org.shouwang.vault.Vault.Entry;
import org.shouwang.vault.WorkingSets.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clear data are shown for a reason, on record, and not without limit. */
@ModuleTest
class DisclosureTests {
    private static final AreaPath COMMUNITY = new AreaPath("140403010002");
    private static final Instant NOW = FixedClock.NOW;
    private final Vault vault;
    private final Disclosure disclosure;
    private final WorkingSets workingSets;
    private final Looks looks;
    private final JdbcClient jdbc;
    private UUID actor = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    DisclosureTests(Vault vault, Disclosure disclosure, WorkingSets workingSets, Looks looks, JdbcClient jdbc) {
        this.vault = vault;
        this.disclosure = disclosure;
        this.workingSets = workingSets;
        this.looks = looks;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebody() {
        actor = UUID.randomUUID();
        person = UUID.randomUUID();
        vault.seal(List.of(
                new Entry(person, COMMUNITY, Field.PHONE, "13812345678"),
                new Entry(person, COMMUNITY, Field.NAME, "张慧")));
    }

    @Test
    void revealsOneValueForHalfAMinuteAndLeavesATrace() {
        var disclosed = disclosure.reveal(phoneFor("call"));

        assertThat(disclosed.value()).isEqualTo(new Revealed("13812345678"));
        assertThat(disclosed.until()).isEqualTo(NOW.plusSeconds(30));
        assertThat(traces()).containsExactly(new Look(NOW, actor, "vault.revealed", person, "call"));
    }

    @Test
    void saysWhenNothingIsHeld() {
        var residence = new Reveal(actor, person, COMMUNITY, Field.RESIDENCE, "call");

        assertThatThrownBy(() -> disclosure.reveal(residence)).satisfies(refusedWith("vault.nothing-held"));
    }

    @Test
    void refusesTheSixtyFirstOfAShiftAndRecordsThat() {
        for (int i = 0; i < RevealBudget.PER_SHIFT; i++) {
            disclosure.reveal(phoneFor("call"));
        }
        assertThatThrownBy(() -> disclosure.reveal(phoneFor("call"))).satisfies(refusedWith("vault.reveal-budget"));
        assertThat(traces()).hasSize(RevealBudget.PER_SHIFT + 1);
        assertThat(traces().getFirst().action()).isEqualTo("vault.reveal-refused");

        jdbc.sql("update vault.reveal_budget set since = since - interval '8 hours' where actor = :actor")
                .param("actor", actor)
                .update();
        assertThat(disclosure.reveal(phoneFor("call")).value()).isEqualTo(new Revealed("13812345678"));
    }

    @Test
    void opensAWorkingSetOnceAndThenFreely() {
        var neighbour = UUID.randomUUID();
        vault.seal(List.of(new Entry(neighbour, COMMUNITY, Field.NAME, "李强")));
        var set = workingSets.open(
                new Assignment(actor, List.of(person, neighbour), COMMUNITY, "review", NOW.plusSeconds(600)));

        for (int i = 0; i < 3; i++) {
            assertThat(workingSets.look(set.id(), actor, List.of(Field.NAME, Field.PHONE)))
                    .isEqualTo(Map.of(
                            person,
                            Map.of(Field.NAME, new Revealed("张慧"), Field.PHONE, new Revealed("13812345678")),
                            neighbour,
                            Map.of(Field.NAME, new Revealed("李强"))));
        }
        assertThat(traces()).containsExactly(new Look(NOW, actor, "vault.working-set", person, "review"));
    }

    @Test
    void shutsAWorkingSetToOthersAndWhenItIsOver() {
        var assignment = new Assignment(actor, List.of(person), COMMUNITY, "review", NOW.plusSeconds(600));
        var set = workingSets.open(assignment).id();
        assertThatThrownBy(() -> workingSets.look(set, UUID.randomUUID(), List.of(Field.NAME)))
                .satisfies(refusedWith("vault.working-set-over"));

        var over = workingSets.open(new Assignment(actor, List.of(person), COMMUNITY, "review", NOW));
        assertThatThrownBy(() -> workingSets.look(over.id(), actor, List.of(Field.NAME)))
                .satisfies(refusedWith("vault.working-set-over"));
    }

    @Test
    void letsNoWorkingSetLastLongerThanAShiftOrHoldATown() {
        var forever = new Assignment(actor, List.of(person), COMMUNITY, "list", NOW.plus(Duration.ofDays(30)));
        assertThat(workingSets.open(forever).until()).isEqualTo(NOW.plus(Duration.ofHours(12)));

        var town = Stream.generate(UUID::randomUUID).limit(1_001).toList();
        assertThatThrownBy(() -> workingSets.open(new Assignment(actor, town, COMMUNITY, "list", NOW.plusSeconds(60))))
                .satisfies(refusedWith("vault.working-set-too-large"));
    }

    private Reveal phoneFor(String purpose) {
        return new Reveal(actor, person, COMMUNITY, Field.PHONE, purpose);
    }

    private List<Look> traces() {
        return looks.at(List.of(person), Instant.EPOCH, 100);
    }

    private static Consumer<Throwable> refusedWith(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

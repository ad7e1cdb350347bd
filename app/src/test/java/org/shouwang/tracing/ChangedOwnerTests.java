package org.shouwang.tracing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Carriers;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.CardHoldings;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The card company's next table says who owns a card now, and what it said before counts again once that one is undone. */
@WholeApplication
class ChangedOwnerTests {
    private final TracingRoom room;
    private final Carriers carriers;
    private final CardHoldings holdings;

    ChangedOwnerTests(
            @LocalServerPort int port, TracingIndex index, Clock clock, Carriers carriers, CardHoldings holdings) {
        this.room = new TracingRoom(port, index, clock);
        this.carriers = carriers;
        this.holdings = holdings;
    }

    @Test
    void theNextTableChangesTheOwner() {
        room.owners(named("张三"), other());
        var next = room.owners(named("李四"), other());

        assertThat(owner()).isEqualTo("李四");
        var job = expect(200, room.tracer.get("/api/shared/imports/" + next)).json();
        assertThat(job.path("fresh").asInt()).isOne();
        assertThat(job.path("known").asInt()).isOne();
    }

    @Test
    void anOwnerWhoHasRegisteredSinceIsKnownByTheRegister() {
        var document = Community.document();
        room.owners(room.owns("card", document));
        var person = room.register(document).getFirst();

        room.owners(room.owns("card", document));

        var held = held().getFirst();
        assertThat(held.person()).isEqualTo(UUID.fromString(person));
        assertThat(held.ownerName()).isNull();
    }

    @Test
    void undoingATableBringsBackWhatWasSaidBefore() {
        room.owners(named("张三"));
        var second = room.owners(named("李四"));
        var third = room.owners(named("王五"));

        room.undo(second);
        assertThat(owner()).isEqualTo("王五");
        room.undo(third);
        assertThat(owner()).isEqualTo("张三");
    }

    @Test
    void whatALaterTableSaysTooStaysWhenTheFirstIsUndone() {
        var first = room.owners(named("张三"));
        var same = room.owners(named("张三"));
        var third = room.owners(named("李四"));

        room.undo(first);
        assertThat(owner()).isEqualTo("李四");
        room.undo(third);
        assertThat(owner()).isEqualTo("张三");
        room.undo(same);
        assertThat(held()).isEmpty();
    }

    @Test
    void aCaseMayCiteTheTable() {
        room.owners(named("张三"));
        var infected = room.openCase(null);

        room.holds(infected, Map.of("card", room.card("card"), "evidence", "OWNER_TABLE", "lent", false));

        var cards = expect(200, room.tracer.get("/api/tracing/cases/" + infected))
                .json()
                .path("cards");
        assertThat(cards.findValuesAsString("evidence")).containsExactly("OWNER_TABLE");
        assertThat(owner()).isEqualTo("张三");
    }

    @Test
    void aCardWrittenInTwoWaysIsOneCard() {
        var faults = room.faults("card-owners", "卡号,证件号码,姓名,电话\n" + named("张三") + room.run + " card,,李四,\n");

        assertThat(faults).containsExactly("tracing.owner-twice");
    }

    private String named(String name) {
        return room.card("card") + ",," + name + ",\n";
    }

    private String other() {
        return room.card("other") + ",,赵六,15400000001\n";
    }

    private String owner() {
        var table = held().stream().filter(one -> one.infectionCase() == null).toList();
        assertThat(table).hasSize(1);
        return requireNonNull(table.getFirst().ownerName()).clear();
    }

    private List<Holding> held() {
        return holdings.ofCarriers(List.of(carriers.ofCard(room.card("card")).orElseThrow()));
    }
}

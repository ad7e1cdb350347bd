package org.shouwang.tracing.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.Ids;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.HoldingBook;
import org.shouwang.tracing.feed.KnownOwners.Known;
import org.shouwang.tracing.feed.PresenceImport.Desk;

/** Takes owners row by row. An owner who is the same as before is known; one who has changed, or has registered since, is new. */
final class OwnerIntake implements Intake {
    private final KnownOwners owners;
    private final HoldingBook holdings;
    private final Desk desk;
    private final Commission commission;
    private final Set<String> cards = new HashSet<>();
    private final List<Owner> fresh = new ArrayList<>();
    private final List<UUID> confirmed = new ArrayList<>();
    private Known known = Known.NOTHING;

    OwnerIntake(KnownOwners owners, HoldingBook holdings, Desk desk, Commission commission) {
        this.owners = owners;
        this.holdings = holdings;
        this.desk = desk;
        this.commission = commission;
    }

    @Override
    public void foresee(List<Row> rows) {
        known = owners.of(rows.stream().map(OwnerLine::of).toList());
    }

    @Override
    public Outcome take(Row row) {
        var line = OwnerLine.of(row);
        var fault = line.fault();
        if (fault != null) {
            return fault;
        }
        if (!cards.add(line.plainCard())) {
            return Outcome.wrong(OwnerImport.CARD, "tracing.owner-twice");
        }
        var same = known.same(line);
        if (same != null) {
            confirmed.add(same.id());
            return Outcome.KNOWN;
        }
        fresh.add(new Owner(line, known.person(line)));
        return Outcome.NEW;
    }

    @Override
    public void store() {
        holdings.confirm(confirmed, commission.job());
        confirmed.clear();
        var numbers = desk.carriers()
                .ofCards(fresh.stream().map(owner -> owner.line().card()).toList());
        holdings.own(
                fresh.stream()
                        .map(owner -> holding(
                                owner,
                                Objects.requireNonNull(numbers.get(owner.line().card()))))
                        .toList(),
                commission.job());
        fresh.clear();
    }

    /** Of somebody registered nothing is kept twice. */
    private Holding holding(Owner owner, int carrier) {
        var isRegistered = owner.person() != null;
        return new Holding(
                Ids.next(),
                carrier,
                owner.person(),
                null,
                null,
                null,
                Evidence.OWNER_TABLE,
                false,
                isRegistered ? null : owner.line().name(),
                isRegistered ? null : owner.line().phone(),
                null,
                desk.clock().instant(),
                commission.by());
    }

    private record Owner(OwnerLine line, @Nullable UUID person) {}
}

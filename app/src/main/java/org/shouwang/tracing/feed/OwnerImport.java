package org.shouwang.tracing.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.presence.Carriers;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.HoldingBook;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;
import org.springframework.stereotype.Component;

/** Who owns which card, as the card company has it. Owners who are registered are known by their document number. */
@Component
class OwnerImport implements Importable {
    private static final String CARD = "card";
    private static final String DOCUMENT = "document";
    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Za-z -]{4,40}");

    private final Carriers carriers;
    private final KnownPeople people;
    private final HoldingBook holdings;
    private final Clock clock;

    OwnerImport(Carriers carriers, KnownPeople people, HoldingBook holdings, Clock clock) {
        this.carriers = carriers;
        this.people = people;
        this.holdings = holdings;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "card-owners";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(CARD, "卡号", "Card", true),
                new Column(DOCUMENT, "证件号码", "Document", false),
                new Column(NAME, "姓名", "Name", false),
                new Column(PHONE, "电话", "Phone", false));
    }

    @Override
    public List<List<String>> examples() {
        return List.of(List.of("3100 4021 7788", "990403195403120027", "张三", "15400000001"));
    }

    @Override
    public void check(AreaPath area) {}

    @Override
    public Intake open(Commission commission, boolean forGood) {
        return new Owners(commission);
    }

    @Override
    public long undo(Commission commission) {
        holdings.retract(commission.job());
        return 0;
    }

    private record Owner(
            String card,
            @Nullable String document,
            @Nullable String name,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "Owner[****]";
        }
    }

    private final class Owners implements Intake {
        private final Commission commission;
        private final Set<String> cards = new HashSet<>();
        private final List<Owner> owners = new ArrayList<>();

        Owners(Commission commission) {
            this.commission = commission;
        }

        @Override
        public Outcome take(Row row) {
            if (!CARD_NUMBER.matcher(row.cell(CARD)).matches()) {
                return Outcome.wrong(CARD, "tracing.ride-card");
            }
            if (row.cell(DOCUMENT).isEmpty() && row.cell(NAME).isEmpty()) {
                return Outcome.wrong(NAME, "tracing.owner-unnamed");
            }
            if (!cards.add(row.cell(CARD))) {
                return Outcome.wrong(CARD, "tracing.owner-twice");
            }
            owners.add(new Owner(row.cell(CARD), some(row, DOCUMENT), some(row, NAME), some(row, PHONE)));
            return Outcome.NEW;
        }

        @Override
        public void store() {
            if (owners.isEmpty()) {
                return;
            }
            var numbers = carriers.ofCards(owners.stream().map(Owner::card).toList());
            var registered = people.byDocument(owners.stream()
                    .map(Owner::document)
                    .filter(Objects::nonNull)
                    .toList());
            holdings.add(
                    owners.stream()
                            .map(owner -> holding(
                                    owner,
                                    Objects.requireNonNull(numbers.get(owner.card())),
                                    owner.document() == null ? null : registered.get(owner.document())))
                            .toList(),
                    commission.job());
            owners.clear();
        }

        /** Of somebody registered nothing is kept twice. */
        private Holding holding(Owner owner, int carrier, @Nullable UUID person) {
            return new Holding(
                    Ids.next(),
                    carrier,
                    person,
                    null,
                    null,
                    null,
                    Evidence.OWNER_TABLE,
                    false,
                    person != null || owner.name() == null ? null : new PersonName(owner.name()),
                    person != null || owner.phone() == null ? null : new PhoneNumber(owner.phone()),
                    null,
                    clock.instant(),
                    commission.by());
        }

        private static @Nullable String some(Row row, String column) {
            return row.cell(column).isEmpty() ? null : row.cell(column);
        }
    }
}

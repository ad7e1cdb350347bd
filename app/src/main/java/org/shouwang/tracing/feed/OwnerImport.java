package org.shouwang.tracing.feed;

import java.util.List;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.tracing.domain.HoldingBook;
import org.shouwang.tracing.feed.PresenceImport.Desk;
import org.springframework.stereotype.Component;

/**
 * Who owns which card, as the card company has it; its next table changes the owners who are others now. Owners who are registered
 * are known by their document number.
 */
@Component
class OwnerImport implements Importable {
    static final String CARD = "card";
    static final String DOCUMENT = "document";
    static final String NAME = "name";
    static final String PHONE = "phone";

    private final KnownOwners known;
    private final HoldingBook holdings;
    private final Desk desk;

    OwnerImport(KnownOwners known, HoldingBook holdings, Desk desk) {
        this.known = known;
        this.holdings = holdings;
        this.desk = desk;
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
        return new OwnerIntake(known, holdings, desk, commission);
    }

    @Override
    public long undo(Commission commission) {
        holdings.retract(commission.job());
        return 0;
    }
}

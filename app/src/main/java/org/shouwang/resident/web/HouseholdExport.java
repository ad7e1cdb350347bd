package org.shouwang.resident.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.HouseholdFilter;
import org.shouwang.resident.domain.HouseholdList;
import org.shouwang.resident.domain.HouseholdState;
import org.shouwang.resident.web.HouseholdViews.HouseholdRow;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.springframework.stereotype.Component;

/** The list of households as a file: the same rows, filters and masks as on the page. */
@Component
class HouseholdExport implements Exportable {
    private static final int PAGE = 500;
    private static final Set<String> FILTERS = Set.of("state", "need", "over70", "asked", "place");

    private final HouseholdList list;
    private final HouseholdPage page;
    private final Phrases phrases;
    private final Audit audit;

    HouseholdExport(HouseholdList list, HouseholdPage page, Phrases phrases, Audit audit) {
        this.list = list;
        this.page = page;
        this.phrases = phrases;
        this.audit = audit;
    }

    @Override
    public String list() {
        return "households";
    }

    @Override
    public String permission() {
        return Permission.FIND_PEOPLE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("住处", "Home"),
                new Column("户主", "Head"),
                new Column("人数", "People"),
                new Column("状态", "State"),
                new Column("要照顾", "Care"),
                new Column("代登记", "Registered for them"),
                new Column("登记时间", "Registered"));
    }

    @Override
    public void check(Map<String, String> filters) {
        var known = Filters.of(filters, FILTERS);
        filter(known);
        known.area("place");
    }

    @Override
    public long count(Wanted wanted) {
        return list.count(scope(wanted), filter(new Filters(wanted.filters())));
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var scope = scope(wanted);
        var filter = filter(new Filters(wanted.filters()));
        var communities = new TreeSet<AreaPath>();
        Slice.readAll(cursor -> page.list(scope, filter, cursor, PAGE), household -> {
            communities.add(household.path().community());
            row.accept(cells(household));
        });
        audit.record(communities.stream().map(one -> exported(wanted, one)).toList());
    }

    /** One entry for each community: its households find it among the looks at them. */
    private static AuditEvent exported(Wanted wanted, AreaPath community) {
        return AuditEvent.of(wanted.reader(), "resident.exported", null, community)
                .because("DESK");
    }

    private List<?> cells(HouseholdRow row) {
        return List.of(
                row.address(),
                row.head(),
                row.members(),
                phrases.say("state." + row.state()),
                row.needs().stream().map(need -> phrases.say("need." + need)).collect(Collectors.joining(" · ")),
                row.onBehalf() ? "✓" : "",
                row.registeredAt());
    }

    private static AreaScope scope(Wanted wanted) {
        var place = new Filters(wanted.filters()).area("place");
        return place == null ? wanted.scope() : wanted.scope().within(place);
    }

    private static HouseholdFilter filter(Filters filters) {
        return HouseholdFilter.of(
                filters.one(HouseholdState.class, "state"),
                filters.one(CareNeed.class, "need"),
                filters.is("over70"),
                filters.is("asked"));
    }
}

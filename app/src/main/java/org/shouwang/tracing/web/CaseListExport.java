package org.shouwang.tracing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.domain.CaseState;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.web.TracingViews.CaseRow;
import org.springframework.stereotype.Component;

/** The list of cases as a file: the same rows, filters and masks as on the page. */
@Component
class CaseListExport implements Exportable {
    private static final int PAGE = 200;
    private static final String STATE = "state";
    private static final String NUMBER = "number";

    private final Cases cases;
    private final CasePage page;
    private final TracingWords words;

    CaseListExport(Cases cases, CasePage page, TracingWords words) {
        this.cases = cases;
        this.page = page;
        this.words = words;
    }

    @Override
    public String list() {
        return "trace-cases";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("病例编号", "Case number"),
                new Column("状态", "State"),
                new Column("等批的查询", "Look-ups waiting"),
                new Column("是谁", "Who"),
                new Column("诊断", "Diagnosis"),
                new Column("从哪天往前看", "Looked back from"),
                new Column("哪天", "Day"),
                new Column("隔离", "Isolated"),
                new Column("从", "Window from"),
                new Column("到", "Window until"),
                new Column("哪里感染", "Infected where"),
                new Column("区域", "Area"),
                new Column("建病例", "Opened"));
    }

    @Override
    public void check(Map<String, String> filters) {
        Filters.of(filters, Set.of(STATE, NUMBER)).one(CaseState.class, STATE);
    }

    @Override
    public long count(Wanted wanted) {
        return cases.count(wanted.scope(), state(wanted), wanted.filters().get(NUMBER));
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var state = state(wanted);
        var number = wanted.filters().get(NUMBER);
        Slice.readAll(
                cursor -> page.rows(cases.page(wanted.scope(), state, number, cursor, PAGE), wanted.scope()),
                one -> row.accept(cells(one)));
    }

    private static @Nullable CaseState state(Wanted wanted) {
        return new Filters(wanted.filters()).one(CaseState.class, STATE);
    }

    private List<?> cells(CaseRow one) {
        return Arrays.asList(
                one.number(),
                words.say("case." + one.state()),
                one.waiting(),
                who(one),
                words.say("kind." + one.kind()),
                words.say("basis." + one.basis()),
                one.day(),
                one.isolatedAt(),
                one.window().from(),
                one.window().until(),
                words.say("setting." + one.setting()),
                one.areaName(),
                one.openedAt());
    }

    private @Nullable Object who(CaseRow one) {
        if (one.person() != null) {
            return one.person().name();
        }
        return one.personElsewhere() ? words.say("linked.ELSEWHERE") : null;
    }
}

package org.shouwang.tracing.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.domain.LookUpList;
import org.shouwang.tracing.domain.LookUpList.Decider;
import org.shouwang.tracing.domain.LookUpState;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.tracing.web.TracingViews.LookUpView;
import org.shouwang.tracing.web.TracingViews.StandsBehind;
import org.springframework.stereotype.Component;

/** The list of look-ups as a file: who asked what and who stood behind it, nothing of the answers. */
@Component
class LookUpListExport implements Exportable {
    private static final int PAGE = 200;
    private static final String STATE = "state";

    /** What the page shows before a state is chosen. */
    private static final String WAITING = "waiting";

    private final LookUpList list;
    private final LookUpPage page;
    private final People people;
    private final TracingWords words;

    LookUpListExport(LookUpList list, LookUpPage page, People people, TracingWords words) {
        this.list = list;
        this.page = page;
        this.people = people;
        this.words = words;
    }

    @Override
    public String list() {
        return "trace-look-ups";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("查询编号", "Look-up"),
                new Column("状态", "State"),
                new Column("紧急", "Emergency"),
                new Column("目的", "Purpose"),
                new Column("病例", "Cases"),
                new Column("从", "From"),
                new Column("到", "Until"),
                new Column("至少一起几分钟", "Minutes together at least"),
                new Column("说明", "Note"),
                new Column("谁提出", "Asked by"),
                new Column("提出时间", "Asked"),
                new Column("谁决定", "Decided by"),
                new Column("决定时间", "Decided"),
                new Column("决定的说明", "What was said about it"),
                new Column("补批晚了", "Confirmed late"),
                new Column("结果看到", "Answers until"));
    }

    @Override
    public void check(Map<String, String> filters) {
        Filters.of(filters, Set.of(STATE, WAITING)).one(LookUpState.class, STATE);
    }

    @Override
    public long count(Wanted wanted) {
        return list.count(wanted.scope(), rows(wanted));
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var wantedRows = rows(wanted);
        Slice.readAll(
                cursor -> list.page(wanted.scope(), wantedRows, cursor, PAGE)
                        .map(items -> page.views(wanted.reader(), AreaScope.NOTHING, items)),
                one -> row.accept(cells(one)));
    }

    private LookUpList.Wanted rows(Wanted wanted) {
        var filters = new Filters(wanted.filters());
        return filters.is(WAITING)
                ? LookUpList.Wanted.waitingFor(
                        new Decider(wanted.reader(), people.areas(Permission.APPROVE_TRACE, wanted.reader())))
                : LookUpList.Wanted.in(filters.one(LookUpState.class, STATE));
    }

    private List<?> cells(LookUpView one) {
        return Arrays.asList(
                one.number(),
                words.say("standing." + one.standing()),
                tick(one.emergency()),
                words.say("purpose." + one.purpose()),
                one.cases().stream().map(LookUpCase::number).collect(Collectors.joining(words.say("comma"))),
                one.from(),
                one.until(),
                Duration.ofSeconds(one.leastSeconds()).toMinutes(),
                one.note(),
                name(one.askedBy()),
                one.askedAt(),
                name(one.decidedBy()),
                one.decidedAt(),
                one.decisionNote(),
                tick(one.late()),
                one.openUntil());
    }

    private static @Nullable Object name(@Nullable StandsBehind who) {
        return who == null ? null : who.name();
    }

    private static String tick(boolean set) {
        return set ? "✓" : "";
    }
}

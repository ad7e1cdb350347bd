package org.shouwang.tracing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.answer.ContactFilter;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.web.AnswerViews.ContactHolder;
import org.shouwang.tracing.web.AnswerViews.ContactRow;
import org.shouwang.tracing.web.AnswerViews.FollowUpMark;
import org.springframework.stereotype.Component;

/** Contacts of a look-up as a file: the same rows, filters and masks as on the page, while the look-up is open. */
@Component
class ContactExport implements Exportable {
    private static final int PAGE = 200;
    private static final Set<String> FILTERS =
            Set.of(LookUpFile.LOOK_UP, "tier", "grade", "order", "minutes", "cases", "district");

    private final LookUpFile file;
    private final AnswerPage page;
    private final ContactRows rows;
    private final TracingWords words;

    ContactExport(LookUpFile file, AnswerPage page, ContactRows rows, TracingWords words) {
        this.file = file;
        this.page = page;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String list() {
        return "trace-contacts";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("得分", "Score"),
                new Column("判定", "Grade"),
                new Column("把握", "Certainty"),
                new Column("谁", "Who"),
                new Column("卡号", "Card"),
                new Column("区县", "District"),
                new Column("哪里", "Where"),
                new Column("登记在同一户起", "Registered together since"),
                new Column("第一次", "First"),
                new Column("最后一次", "Last"),
                new Column("分钟", "Minutes"),
                new Column("次数", "Encounters"),
                new Column("碰上几个病例", "Cases met"),
                new Column("标记", "Marks"),
                new Column("跟进", "Follow-up"),
                new Column("查询编号", "Look-up"));
    }

    @Override
    public void check(Map<String, String> filters) {
        var known = Filters.of(filters, FILTERS);
        known.id(LookUpFile.LOOK_UP);
        filter(known);
    }

    @Override
    public Optional<Column> reference(Wanted wanted) {
        return file.reference(wanted);
    }

    @Override
    public void mayFetch(Wanted wanted) {
        file.open(wanted, "contacts-file-fetched");
    }

    @Override
    public long count(Wanted wanted) {
        return met(open(wanted), wanted).size();
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var lookUp = open(wanted);
        var met = met(lookUp, wanted);
        for (int from = 0; from < met.size(); from += PAGE) {
            var some = met.subList(from, Math.min(met.size(), from + PAGE));
            rows.of(some, lookUp, wanted.reader(), wanted.scope()).forEach(one -> row.accept(cells(one, lookUp)));
        }
    }

    private LookUp open(Wanted wanted) {
        return file.open(wanted, "contacts-file");
    }

    private List<Met> met(LookUp lookUp, Wanted wanted) {
        return page.filtered(lookUp, filter(new Filters(wanted.filters())));
    }

    private List<?> cells(ContactRow one, LookUp lookUp) {
        return Arrays.asList(
                one.score(),
                words.say("grade." + one.grade()),
                words.say("tier." + one.tier()),
                who(one.holder()),
                one.holder().card(),
                one.holder().districtName(),
                words.place(one.place()),
                one.registeredSince(),
                one.first(),
                one.last(),
                one.minutes(),
                one.encounters(),
                one.cases().size(),
                marks(one),
                followUp(one.followUp()),
                lookUp.number());
    }

    private String marks(ContactRow one) {
        return Stream.concat(
                        one.isCase() ? Stream.of("mark.CASE") : Stream.empty(),
                        one.marks().stream().map(mark -> "mark." + mark))
                .map(words::say)
                .collect(Collectors.joining(words.say("comma")));
    }

    private @Nullable String followUp(@Nullable FollowUpMark list) {
        if (list == null) {
            return null;
        }
        return list.list() + " " + words.say("outcome." + Objects.requireNonNullElse(list.outcome(), "WAITING"));
    }

    private @Nullable Object who(ContactHolder holder) {
        if (holder.person() != null) {
            return holder.person().name();
        }
        return holder.owner() == null ? words.say("holder." + holder.kind()) : holder.owner();
    }

    private static ContactFilter filter(Filters filters) {
        return new ContactFilter(
                filters.one(Tier.class, "tier"),
                filters.one(Grade.class, "grade"),
                filters.number("order"),
                Objects.requireNonNullElse(filters.number("minutes"), 0),
                Objects.requireNonNullElse(filters.number("cases"), 0),
                filters.area("district"));
    }
}

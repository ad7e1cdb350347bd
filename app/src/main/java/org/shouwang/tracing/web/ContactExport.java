package org.shouwang.tracing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.tracing.answer.ContactFilter;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.web.AnswerViews.ContactHolder;
import org.shouwang.tracing.web.AnswerViews.ContactRow;
import org.springframework.stereotype.Component;

/** Contacts of a look-up as a file: the same rows, filters and masks as on the page, while the look-up is open. */
@Component
class ContactExport implements Exportable {
    private static final int PAGE = 200;
    private static final Set<String> FILTERS = Set.of("lookUp", "tier", "grade", "order", "minutes", "district");

    private final Shown shown;
    private final AnswerPage page;
    private final ContactRows rows;
    private final TracingWords words;

    ContactExport(Shown shown, AnswerPage page, ContactRows rows, TracingWords words) {
        this.shown = shown;
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
                new Column("把握", "Tier"),
                new Column("谁", "Who"),
                new Column("卡号", "Card"),
                new Column("区县", "District"),
                new Column("哪里", "Where"),
                new Column("第一次", "First"),
                new Column("最后一次", "Last"),
                new Column("分钟", "Minutes"),
                new Column("次数", "Encounters"),
                new Column("查询编号", "Look-up"));
    }

    @Override
    public void check(Map<String, String> filters) {
        filters.keySet().stream()
                .filter(name -> !FILTERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Exportable.wrongFilter(name);
                });
        lookUp(filters);
        filter(filters);
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
        return shown.open(wanted.reader(), lookUp(wanted.filters()), wanted.scope(), "contacts-file");
    }

    private List<Met> met(LookUp lookUp, Wanted wanted) {
        return page.filtered(lookUp, filter(wanted.filters()));
    }

    private List<?> cells(ContactRow one, LookUp lookUp) {
        return Arrays.asList(
                one.score(),
                words.say("grade." + one.grade()),
                words.say("tier." + one.tier()),
                who(one.holder()),
                one.holder().card(),
                one.holder().districtName(),
                (one.place().line() + " " + one.place().name()).strip(),
                one.first(),
                one.last(),
                one.minutes(),
                one.encounters(),
                lookUp.number());
    }

    private @Nullable Object who(ContactHolder holder) {
        if (holder.person() != null) {
            return holder.person().name();
        }
        return holder.owner() == null ? words.say("holder." + holder.kind()) : holder.owner();
    }

    private static UUID lookUp(Map<String, String> filters) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(filters.get("lookUp"), ""));
        } catch (IllegalArgumentException e) {
            throw Exportable.wrongFilter("lookUp");
        }
    }

    private static ContactFilter filter(Map<String, String> filters) {
        return new ContactFilter(
                one(Tier.class, filters, "tier"),
                one(Grade.class, filters, "grade"),
                number(filters, "order"),
                Objects.requireNonNullElse(number(filters, "minutes"), 0),
                district(filters));
    }

    private static @Nullable AreaPath district(Map<String, String> filters) {
        var district = filters.get("district");
        return district == null ? null : AreaPath.parse(district).orElseThrow(() -> Exportable.wrongFilter("district"));
    }

    private static @Nullable Integer number(Map<String, String> filters, String name) {
        try {
            var text = filters.get(name);
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Exportable.wrongFilter(name);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, Map<String, String> filters, String name) {
        var value = filters.get(name);
        return value == null
                ? null
                : Arrays.stream(kind.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> Exportable.wrongFilter(name));
    }
}

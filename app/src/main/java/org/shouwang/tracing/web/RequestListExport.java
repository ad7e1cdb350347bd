package org.shouwang.tracing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.access.Permission;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.domain.AssistanceBoard;
import org.shouwang.tracing.web.RequestViews.AnswerView;
import org.shouwang.tracing.web.RequestViews.RequestView;
import org.springframework.stereotype.Component;

/** Requests for assistance as a file: the same rows and filters as on the page, one row a request. */
@Component
class RequestListExport implements Exportable {
    private static final int PAGE = 200;
    private static final Set<String> FILTERS = Set.of("open", "late", "number");

    private final AssistanceBoard board;
    private final RequestPage page;
    private final TracingWords words;

    RequestListExport(AssistanceBoard board, RequestPage page, TracingWords words) {
        this.board = board;
        this.page = page;
        this.words = words;
    }

    @Override
    public String list() {
        return "trace-requests";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("文号", "File number"),
                new Column("谁请谁", "Who asks whom"),
                new Column("对方单位", "Partner"),
                new Column("病例", "Case"),
                new Column("收到或发出", "Received or sent"),
                new Column("期限", "Due"),
                new Column("状态", "State"),
                new Column("查什么", "What is asked"),
                new Column("转出几人", "People handed on"),
                new Column("几人没答复", "Of them still open"),
                new Column("答复", "Answers"),
                new Column("最后答复时间", "Last answered"));
    }

    @Override
    public void check(Map<String, String> filters) {
        Filters.of(filters, FILTERS);
    }

    @Override
    public long count(Wanted wanted) {
        return board.count(wanted.scope(), part(wanted));
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        Slice.readAll(
                cursor -> board.page(wanted.scope(), part(wanted), cursor, PAGE)
                        .map(items -> page.views(items, wanted.scope())),
                one -> row.accept(cells(one)));
    }

    private static AssistanceBoard.Wanted part(Wanted wanted) {
        var filters = new Filters(wanted.filters());
        return new AssistanceBoard.Wanted(
                filters.is("open"), filters.is("late"), wanted.filters().get("number"));
    }

    private List<?> cells(RequestView one) {
        return Arrays.asList(
                one.fileNumber(),
                words.say("direction." + one.direction()),
                one.partner(),
                one.about() == null ? null : one.about().number(),
                one.receivedAt(),
                one.due(),
                words.say("request." + state(one)),
                one.question(),
                one.contacts().isEmpty() ? null : one.contacts().size(),
                one.contacts().isEmpty()
                        ? null
                        : one.contacts().stream()
                                .filter(contact -> !contact.answered())
                                .count(),
                one.answers().stream()
                        .map(RequestListExport::letter)
                        .collect(Collectors.joining(words.say("semicolon"))),
                one.answers().isEmpty() ? null : one.answers().getLast().at());
    }

    private static String letter(AnswerView answer) {
        return answer.fileNumber() + " " + answer.words();
    }

    private static String state(RequestView one) {
        if (one.settledAt() != null) {
            return "ANSWERED";
        }
        if (one.late()) {
            return "OVERDUE";
        }
        return one.answers().isEmpty() ? "UNANSWERED" : "PARTLY";
    }
}

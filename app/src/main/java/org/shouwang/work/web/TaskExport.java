package org.shouwang.work.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouwang.access.Permission;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.work.domain.Seen;
import org.shouwang.work.domain.TaskList;
import org.shouwang.work.domain.TaskList.ListedTask;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Open tasks as a file, whatever is due first on top; what to do in words stays with whoever has taken one, and kinds that take
 * more than having tasks stay in the house.
 */
@Component
class TaskExport implements Exportable {
    private static final int PAGE = 500;

    private final TaskList list;
    private final TaskAbout about;
    private final Places places;

    TaskExport(TaskList list, TaskAbout about, Places places) {
        this.list = list;
        this.about = about;
        this.places = places;
    }

    @Override
    public String list() {
        return "tasks";
    }

    @Override
    public String permission() {
        return Permission.SEE_TASKS.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("什么事", "What"),
                new Column("谁", "Who"),
                new Column("哪里", "Where"),
                new Column("期限", "Due"),
                new Column("有人在办", "Taken"));
    }

    @Override
    public void check(Map<String, String> filters) {
        Filters.of(filters, Set.of("kind", "late"));
    }

    @Override
    public long count(Wanted wanted) {
        return list.count(seen(wanted), late(wanted));
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        Slice.readPages(
                cursor -> list.page(seen(wanted), late(wanted), cursor, PAGE), tasks -> hand(tasks, wanted, row));
    }

    private void hand(List<ListedTask> tasks, Wanted wanted, Consumer<List<?>> row) {
        var subjects = about.of(tasks, areas(wanted));
        var addresses = places.addresses(tasks.stream().map(ListedTask::path).toList());
        var words = ResourceBundle.getBundle("work", LocaleContextHolder.getLocale());
        for (var task : tasks) {
            var subject = subjects.get(task.subject());
            var address = addresses.get(task.path());
            row.accept(Arrays.asList(
                    words.containsKey(task.kind()) ? words.getString(task.kind()) : task.kind(),
                    subject == null ? null : subject.name(),
                    address == null ? null : address.shortLine(),
                    task.due(),
                    task.takenBy() == null ? null : "✓"));
        }
    }

    private Seen seen(Wanted wanted) {
        return about.seen(wanted.filters().get("kind"), areas(wanted));
    }

    private static Function<Permission, AreaScope> areas(Wanted wanted) {
        return needs -> needs == Permission.SEE_TASKS ? wanted.scope() : AreaScope.NOTHING;
    }

    private static boolean late(Wanted wanted) {
        return new Filters(wanted.filters()).is("late");
    }
}

package org.shouwang.shared.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the cursor of the next; no count on first paint. */
public record Slice<T>(List<T> items, @Nullable String next) {
    /** From one row more than was asked for. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }

    /** The same page of other things, as many and in the same order. */
    public <R> Slice<R> map(Function<List<T>, List<R>> items) {
        return new Slice<>(items.apply(this.items), next);
    }

    /** Reads a whole list, a page at a time. */
    public static <T> void readAll(Pages<T> pages, Consumer<T> each) {
        readPages(pages, items -> items.forEach(each));
    }

    /** Reads a whole list for whoever needs the rows of a page together. */
    public static <T> void readPages(Pages<T> pages, Consumer<List<T>> each) {
        String cursor = null;
        do {
            var page = pages.after(cursor);
            each.accept(page.items());
            cursor = page.next();
        } while (cursor != null);
    }

    /** Where pages come from; the first one comes after null. */
    @FunctionalInterface
    public interface Pages<T> {
        Slice<T> after(@Nullable String cursor);
    }
}

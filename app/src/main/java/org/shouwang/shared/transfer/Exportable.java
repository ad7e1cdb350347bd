package org.shouwang.shared.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;

/**
 * A list that may leave the house as a file; a bean of the module that owns it. Values are what a page would show: personal
 * values mask themselves.
 */
public interface Exportable {
    /** The name in the request, such as {@code households}. */
    String list();

    /** The permission, by name, that reading the list takes. Exporting takes another one besides. */
    String permission();

    List<Column> columns();

    /** How many rows there will be; counted in the same snapshot as they are read. */
    long count(Wanted wanted);

    /** Hands on the rows in order, streaming, with words in the language of {@code LocaleContextHolder}: text, numbers, instants, days, null, or values that mask themselves. */
    void rows(Wanted wanted, Consumer<List<?>> row);

    /** Names the unknown and the impossible in the filters by throwing {@link Invalid}. */
    default void check(Map<String, String> filters) {}

    /** Refuses a file that is there but must not be seen any more, by throwing; asked before every fetch. */
    default void mayFetch(Wanted wanted) {}

    /** A number by which the file is known to whoever works with it, such as that of a look-up; stands under its rows. */
    default Optional<Column> reference(Wanted wanted) {
        return Optional.empty();
    }

    /** A heading in both languages. */
    record Column(String zh, String en) {}

    /** Which part of a list, within what the reader may see. */
    record Wanted(AreaScope scope, Map<String, String> filters, UUID reader) {}
}

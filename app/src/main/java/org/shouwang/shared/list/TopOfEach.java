package org.shouwang.shared.list;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouwang.shared.AreaScope;

/**
 * Pages through rows of several areas in one order. A condition over several ranges would make PostgreSQL read and sort
 * everything in them; this reads the top of each range by its index and merges.
 */
public final class TopOfEach {
    /** Where the condition on the area goes in a query. */
    public static final String AREA = "{area}";

    /** Beyond this many areas one condition over all of them is planned faster than as many queries. */
    private static final int MOST = 50;

    private TopOfEach() {}

    /**
     * The query to run with {@link AreaScope#parameters()}, the query's own parameters, and {@code limit}.
     *
     * @param column the path column that {@link #AREA} stands for
     * @param select a query with {@link #AREA} among its conditions, without order and limit
     * @param order the order, in names that the query gives out
     */
    public static String sql(AreaScope scope, String column, String select, String order) {
        var tail = " order by " + order + " limit :limit";
        if (scope.roots().size() <= 1 || scope.roots().size() > MOST) {
            return select.replace(AREA, scope.sql(column)) + tail;
        }
        return IntStream.range(0, scope.roots().size())
                .mapToObj(i -> "(%1$s >= :area%2$d and %1$s < :areaEnd%2$d)".formatted(column, i))
                .map(range -> "(" + select.replace(AREA, range) + tail + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") as merged" + tail));
    }
}

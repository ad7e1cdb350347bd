package org.shouwang.shared.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Something that nobody foresaw, for the log: types and places in the code, no messages, because an unknown message may
 * quote what somebody typed.
 */
record Incident(String id, String what) {

    static Incident of(Throwable thrown) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
        var what = new StringBuilder();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            what.append(what.isEmpty() ? "" : "\n caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                what.append(" (state ").append(sql.getSQLState()).append(')');
            }
            what.append(Arrays.stream(cause.getStackTrace())
                    .limit(seen.size() == 1 ? 25 : 6)
                    .map(frame -> "\n\tat " + frame)
                    .collect(Collectors.joining()));
        }
        return new Incident(id, what.toString());
    }
}

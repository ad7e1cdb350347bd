package org.shouwang.taps.table;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param line number in its file, from one up
 * @param text as it stood there, or its beginning
 * @param cells null when it is no row: too long, or with a quote that nobody closes
 */
public record Row(long line, String text, @Nullable CSVRecord cells) {}

package org.shouwang.bench.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement as the server executed it, with its parameters as text. */
record Statement(String sql, List<@Nullable String> parameters) {}

package org.shouwang.access.web.entrance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of this installation to return to. Anything else, however it is dressed, becomes the first page. */
final class LocalPage {
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\w./~-]{0,200}(\\?[\\w.&=~%-]{0,200})?");

    private LocalPage() {}

    static String of(@Nullable String asked) {
        return asked != null && PATH.matcher(asked).matches() ? asked : "/";
    }
}

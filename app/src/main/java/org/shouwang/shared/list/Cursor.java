package org.shouwang.shared.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.Moments;

/**
 * Where a list goes on: the sort keys of the last row seen, packed so that nobody builds on what is inside. Checked, never
 * trusted: scope and filters apply again to every page, so a made-up cursor shows nothing that page one would not.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = keys;
    }

    public static String of(Object... keys) {
        var text = Arrays.stream(keys).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the first page. */
    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var parts = decoded.split(SEPARATOR, -1);
            if (parts.length == keys && decoded.indexOf('\0') < 0) {
                return new Cursor(List.of(parts));
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // as bad as one with the wrong number of keys
        }
        throw bad();
    }

    public String text(int key) {
        return keys.get(key);
    }

    public long number(int key) {
        try {
            return Long.parseLong(text(key));
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    public UUID uuid(int key) {
        try {
            return UUID.fromString(text(key));
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    public Instant instant(int key) {
        try {
            return Moments.require(Instant.parse(text(key)));
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    public AreaPath path(int key) {
        return AreaPath.parse(text(key)).orElseThrow(Cursor::bad);
    }

    private static Invalid bad() {
        return Invalid.field("cursor", "shared.field-bad-cursor");
    }
}

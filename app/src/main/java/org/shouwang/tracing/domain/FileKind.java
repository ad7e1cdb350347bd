package org.shouwang.tracing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is by its own bytes, whatever its sender calls it. Only these are kept. */
public enum FileKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    TEXT("text/plain;charset=UTF-8");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileKind> of(byte[] content) {
        if (begins(content, 0, "ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, "89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, "52494646") && begins(content, 8, "57454250")) {
            return Optional.of(WEBP);
        }
        if (begins(content, 0, "255044462d")) {
            return Optional.of(PDF);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, String hex) {
        var wanted = HexFormat.of().parseHex(hex);
        return content.length >= at + wanted.length
                && ByteBuffer.wrap(content, at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private static boolean isText(byte[] content) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return !text.toString().isBlank() && text.chars().allMatch(FileKind::isWritten);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isWritten(int c) {
        return c >= ' ' ? c != 0x7f : c == '\t' || c == '\n' || c == '\r';
    }
}

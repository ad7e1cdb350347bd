package org.shouwang.shared.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Text from outside: no control characters but tab and line ends, no half of a surrogate pair. PostgreSQL could not store them. */
final class ReadableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !isReadable(text)) {
            throw new Unreadable(parser);
        }
        return text;
    }

    static boolean isReadable(CharSequence text) {
        return text.codePoints().allMatch(ReadableText::isReadable);
    }

    private static boolean isReadable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0x7f && !(c >= 0xD800 && c <= 0xDFFF));
    }

    static final class Unreadable extends InvalidFormatException {
        Unreadable(JsonParser parser) {
            super(parser, "characters that no text needs", null, String.class);
        }
    }
}

package org.shouwang.shared.web;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Days from outside: of the centuries in which anybody alive was born, and of those to come that a column holds. */
final class ReadableDay extends StdScalarDeserializer<LocalDate> {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    ReadableDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidFormatException(parser, "of another millennium", null, LocalDate.class);
        }
        return day;
    }
}

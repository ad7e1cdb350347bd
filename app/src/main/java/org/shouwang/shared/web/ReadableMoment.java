package org.shouwang.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.shouwang.shared.Moments;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Moments from outside: see {@link Moments}. */
final class ReadableMoment extends StdScalarDeserializer<Instant> {
    ReadableMoment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        var moment = InstantDeserializer.INSTANT.deserialize(parser, context);
        try {
            return Moments.require(moment);
        } catch (DateTimeException e) {
            throw new InvalidFormatException(parser, e.getMessage(), null, Instant.class);
        }
    }
}

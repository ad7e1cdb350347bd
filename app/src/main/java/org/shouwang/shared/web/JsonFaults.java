package org.shouwang.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which field of a body could not be read, and why; never what stood there. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e -> fault(e, "shared.field-unknown", Map.of());
            case ReadableText.Unreadable e -> fault(e, "shared.field-characters", Map.of());
            case InvalidFormatException e -> misspelt(e);
            case StreamConstraintsException e -> fault(e, "shared.field-too-long", Map.of());
            case MismatchedInputException e -> fault(e, "shared.field-format", Map.of());
            case InputCoercionException e -> fault(e, "shared.field-format", Map.of());
            case JacksonException e when !e.getPath().isEmpty() -> fault(e, "shared.field-format", Map.of());
            case null, default -> Problem.of(HttpStatus.BAD_REQUEST, "shared.body-unreadable");
        };
    }

    private static Problem misspelt(InvalidFormatException e) {
        var allowed = choices(e.getTargetType());
        return allowed == null
                ? fault(e, "shared.field-format", Map.of())
                : fault(e, "shared.field-choice", Map.of("allowed", allowed));
    }

    private static Problem fault(JacksonException e, String code, Map<String, Object> facts) {
        return Problem.invalid(List.of(FieldProblem.of(path(e), code, facts)));
    }

    static @Nullable String choices(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .map(choice -> ((Enum<?>) choice).name())
                        .collect(Collectors.joining(", "));
    }

    /** {@code members[0].name}, as the client spells it. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}

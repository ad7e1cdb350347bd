package org.shouwang.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field that was not accepted.
 *
 * @param message the sentence when the framework already speaks the reader's language; otherwise looked up by the code
 */
public record FieldProblem(
        String field, String code, @Nullable String message, Map<String, Object> facts) {

    public static FieldProblem of(String field, String code) {
        return new FieldProblem(field, code, null, Map.of());
    }

    static FieldProblem of(String field, String code, Map<String, Object> facts) {
        return new FieldProblem(field, code, null, facts);
    }
}

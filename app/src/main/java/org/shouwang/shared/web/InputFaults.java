package org.shouwang.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Violations of declared constraints, field by field. The validator has already put its messages into the reader's language. */
final class InputFaults {
    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private InputFaults() {}

    static List<FieldProblem> of(List<ObjectError> errors) {
        return errors.stream()
                .map(error -> fault(error instanceof FieldError field ? field.getField() : "", error))
                .toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException violations) {
        var faults = new ArrayList<FieldProblem>();
        for (var result : violations.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bean) {
                faults.addAll(of(bean.getAllErrors()));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
                result.getResolvableErrors().forEach(error -> faults.add(fault(name, error)));
            }
        }
        return faults;
    }

    static FieldProblem of(MethodArgumentTypeMismatchException mismatch) {
        var allowed = JsonFaults.choices(mismatch.getRequiredType());
        return allowed == null
                ? FieldProblem.of(mismatch.getName(), "shared.field-format")
                : FieldProblem.of(mismatch.getName(), "shared.field-choice", Map.of("allowed", allowed));
    }

    private static FieldProblem fault(String field, MessageSourceResolvable error) {
        var codes = Objects.requireNonNullElse(error.getCodes(), new String[0]);
        var constraint = codes.length == 0 ? "invalid" : codes[codes.length - 1];
        var code = CAMEL_HUMP.matcher(constraint).replaceAll("-").toLowerCase(Locale.ROOT);
        return new FieldProblem(field, "shared.field-" + code, error.getDefaultMessage(), Map.of());
    }
}

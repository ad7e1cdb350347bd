package org.shouwang.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The committed contract, as the malformed-request test reads it: operations, and what they say they take. */
record Contract(List<Operation> operations, Map<String, Object> schemas) {

    static Contract read() {
        try {
            return read(new Yaml().load(Files.readString(Path.of("../web/openapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract read(Map<String, Object> document) {
        var operations = new ArrayList<Operation>();
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) ->
                                operations.add(Operation.of(method.toUpperCase(Locale.ROOT), path, map(operation)))));
        return new Contract(operations, map(map(document.get("components")).get("schemas")));
    }

    @SuppressWarnings("unchecked") // YAML is maps and lists
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    /** @param body schema of the JSON body, empty when there is none */
    record Operation(String method, String path, List<Map<String, Object>> parameters, Map<String, Object> body) {

        @SuppressWarnings("unchecked") // YAML is maps and lists
        static Operation of(String method, String path, Map<String, Object> operation) {
            var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            var requestBody = (Map<String, Object>) operation.getOrDefault("requestBody", Map.of());
            var content = (Map<String, Map<String, Object>>) requestBody.getOrDefault("content", Map.of());
            var body = content.values().stream()
                    .findFirst()
                    .map(media -> (Map<String, Object>) media.get("schema"))
                    .orElse(Map.of());
            return new Operation(method, path, parameters, body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

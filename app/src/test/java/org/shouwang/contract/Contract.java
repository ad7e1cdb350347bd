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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The committed contract, as tests of every operation read it: operations, and what they say they take. */
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

    /** The schema itself, where it is a reference to one. */
    Map<String, Object> solid(Map<String, Object> schema) {
        return schema.containsKey("$ref") ? map(schemas.get(nameOf(schema))) : schema;
    }

    /** What the schema is called, empty for one without a name. */
    static String nameOf(Map<String, Object> schema) {
        var reference = String.valueOf(schema.getOrDefault("$ref", ""));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked") // YAML is maps and lists
    static Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        return (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
    }

    static Map<String, Object> items(Map<String, Object> schema) {
        return map(schema.get("items"));
    }

    /** @param body schema of the JSON body, empty when there is none */
    record Operation(String method, String path, List<Map<String, Object>> parameters, Map<String, Object> body) {

        private static final Map<String, String> UPLOADS = Map.of(
                "POST /api/shared/imports", "text/csv",
                "POST /api/tracing/exhibit-files", "application/octet-stream");

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

        /** What it takes that is no JSON: a file, by what it says it is. */
        Optional<String> upload() {
            return Optional.ofNullable(UPLOADS.get(toString()));
        }

        boolean takesBody() {
            return !body.isEmpty();
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

package org.shouwang.audit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Details as text, keys in order. A mapper of its own: the settings of the API must never change a hash. */
final class DetailsJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private DetailsJson() {}

    static String write(Map<String, String> details) {
        return details.isEmpty() ? "{}" : MAPPER.writeValueAsString(new TreeMap<>(details));
    }

    static Map<String, String> read(String json) {
        return MAPPER.readValue(json, TYPE);
    }
}

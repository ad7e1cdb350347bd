package org.shouwang.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of {@code problems_*.properties}; facts stand in braces by name. */
@Component
public class Sentences {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Sentences() {
        source.setBasename("problems");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    public Optional<String> find(String key, Locale locale, Map<String, Object> facts) {
        return Optional.ofNullable(source.getMessage(key, null, null, locale)).map(text -> fill(text, facts));
    }

    private static String fill(String text, Map<String, Object> facts) {
        var filled = text;
        for (var fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return filled;
    }
}

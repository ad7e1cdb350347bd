package org.shouwang.resident.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Sentences of this module in the reader's language, from {@code resident_*.properties}; values stand in braces by name. */
@Component
class Phrases {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Phrases() {
        source.setBasename("resident");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** Empty for a key that has no sentence: codes of other modules. */
    Optional<String> find(String key) {
        return Optional.ofNullable(source.getMessage(key, null, null, LocaleContextHolder.getLocale()));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> values) {
        var text = source.getMessage(key, null, LocaleContextHolder.getLocale());
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}

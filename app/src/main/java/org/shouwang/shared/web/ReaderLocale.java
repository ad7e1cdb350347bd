package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The first of the two languages that the reader's browser names; Chinese for everybody else. */
@Component("localeResolver")
class ReaderLocale extends AcceptHeaderLocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(ReaderLocale::spoken)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}

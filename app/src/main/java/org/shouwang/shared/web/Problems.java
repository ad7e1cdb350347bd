package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts refusals into the reader's words and writes them, past content negotiation: whatever was asked for, the answer is
 * Problem Details. Used by the advice, by the filters and by the error page alike.
 */
@Component
public class Problems {
    private final Sentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(Sentences sentences, LocaleResolver locales, JsonMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.json = json;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = json.writeValueAsBytes(body(problem, locales.resolveLocale(request)));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(1 + ThreadLocalRandom.current().nextInt(3)));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    Map<String, Object> body(Problem problem, Locale locale) {
        var code = problem.code();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:shouwang:problem:" + code);
        body.put(
                "title",
                sentences.find(code + ".title", locale, problem.facts()).orElse(code));
        body.put("status", problem.status().value());
        body.put("code", code);
        sentences.find(code + ".next", locale, problem.facts()).ifPresent(next -> body.put("next", next));
        body.putAll(problem.facts());
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream().map(error -> error(error, locale)).toList());
        }
        return body;
    }

    private Map<String, String> error(FieldProblem error, Locale locale) {
        var message = sentences
                .find(error.code() + ".title", locale, error.facts())
                .orElse(error.message() == null ? error.code() : error.message());
        return Map.of("field", error.field(), "code", error.code(), "message", message);
    }
}

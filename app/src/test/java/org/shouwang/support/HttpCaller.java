package org.shouwang.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the application over real HTTP: anonymous, or with a session token. */
public record HttpCaller(URI base, @Nullable String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public static HttpCaller at(int port) {
        return new HttpCaller(URI.create("http://127.0.0.1:" + port), null);
    }

    /** The same place, called by whoever this sign-in request admits. */
    public HttpCaller signIn(String path, Map<String, ?> credentials) {
        var answer = send("POST", path, JSON.writeValueAsString(credentials), Map.of("X-Session", "token"));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in answered " + answer);
        }
        return new HttpCaller(base, answer.header("X-Session-Token"));
    }

    public static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return write("POST", path, body);
    }

    public Answer write(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? null : JSON.writeValueAsString(body), Map.of());
    }

    /** Headers given here win over the usual ones; an empty value leaves the header out. */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return sendBody(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    public Answer sendBody(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        return sendBody(method, path, body, headers, Map.of());
    }

    /** @param again headers that come a second time, with this value */
    public Answer sendBody(
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            Map<String, String> headers,
            Map<String, String> again) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
        var all = new java.util.HashMap<String, String>();
        if (!method.equals("GET")) {
            all.put("Content-Type", "application/json");
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        all.forEach(request::header);
        again.forEach(request::header);
        try {
            var response = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        /** The one value of the member, as text; empty when there is none. */
        public String text(String member) {
            return json().path(member).asString("");
        }
    }
}

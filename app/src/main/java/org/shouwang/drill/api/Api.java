package org.shouwang.drill.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One server, reached over kept-alive connections. Says what was answered and never tries twice by itself. */
public final class Api implements AutoCloseable {
    // the same body to the byte in another run, or its key would count as used for something else
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    public Api(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .executor(Runnable::run) // handing over an answer to another thread costs more than reading it
                .build();
    }

    public Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(request(path, token).GET().build());
    }

    /** A write under an idempotency key; sent again under the same key it counts once. */
    public Answer write(String method, String path, @Nullable String token, UUID key, @Nullable Object body)
            throws IOException, InterruptedException {
        var request = request(path, token)
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        if (token == null) {
            request.header("X-Session", "token");
        }
        return send(request.build());
    }

    /** A file; its key makes the same sending the same upload. */
    public Answer upload(String path, @Nullable String token, UUID key, String type, String content)
            throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content))
                .build());
    }

    /** As it is sent; text is taken for a body that has been made before. */
    public static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(patience).header("Accept-Language", "zh-CN");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), parsed(response));
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        var json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return json && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.valueToTree(Map.of());
    }

    public static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValueAsLong("Retry-After").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst()
                .orElse(Duration.ofMillis(250));
    }

    @Override
    public void close() {
        client.close();
    }
}

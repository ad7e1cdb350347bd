package org.shouwang.drill.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One server, reached over kept-alive connections. Says what was answered and never tries twice by itself. The client is
 * a plain one that blocks: the JDK's takes half as much processor time again, from the server that it measures or fills.
 */
public final class Api implements AutoCloseable {
    // the same body to the byte in another run, or its key would count as used for something else
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** More than any server lets in at once: whoever sends too much shall be refused there, not wait here. */
    private static final int CONNECTIONS = 2_000;

    private final URI address;
    private final MinimalHttpClient client;

    /** @param patience for a connection, and again for an answer */
    public Api(URI address, Duration patience) {
        this.address = address;
        this.client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience))
                        .setSocketTimeout(Timeout.of(patience))
                        .build())
                .build());
    }

    public Answer get(String path, @Nullable String token) throws IOException {
        return send(request("GET", path, token));
    }

    /** A write under an idempotency key; sent again under the same key it counts once. */
    public Answer write(String method, String path, @Nullable String token, UUID key, @Nullable Object body)
            throws IOException {
        var request = request(method, path, token);
        request.setHeader("Idempotency-Key", key);
        if (body != null) {
            request.setEntity(new StringEntity(json(body), ContentType.APPLICATION_JSON));
        }
        if (token == null) {
            request.setHeader("X-Session", "token");
        }
        return send(request);
    }

    /** A file; its key makes the same sending the same upload. */
    public Answer upload(String path, @Nullable String token, UUID key, String type, String content)
            throws IOException {
        var request = request("POST", path, token);
        request.setHeader("Idempotency-Key", key);
        request.setEntity(new StringEntity(content, ContentType.parse(type).withCharset(UTF_8)));
        return send(request);
    }

    /** As it is sent; text is taken for a body that has been made before. */
    public static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private HttpUriRequestBase request(String method, String path, @Nullable String token) {
        var request = new HttpUriRequestBase(method, address.resolve(path));
        request.setHeader("Accept-Language", "zh-CN");
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpUriRequestBase request) throws IOException {
        return client.execute(request, Api::read);
    }

    private static Answer read(ClassicHttpResponse response) throws IOException, ParseException {
        var wait = header(response, "Retry-After");
        return new Answer(
                response.getCode(),
                header(response, "X-Session-Token"),
                wait == null ? Answer.SHORT_WAIT : Duration.ofSeconds(Long.parseLong(wait)),
                body(response.getEntity()));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static JsonNode body(@Nullable HttpEntity entity) throws IOException, ParseException {
        var type = entity == null ? null : entity.getContentType();
        return type != null && type.contains("json")
                ? JSON.readTree(EntityUtils.toString(entity, UTF_8))
                : JSON.createObjectNode();
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}

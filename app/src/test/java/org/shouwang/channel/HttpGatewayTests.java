package org.shouwang.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.vault.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

/** The contract with a gateway, held against a server that records what it is sent. */
class HttpGatewayTests {
    private static final PhoneNumber PHONE = new PhoneNumber("15400000001");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> received = new ArrayList<>();
    private final HttpServer server;
    private int status = 200;
    private Duration delay = Duration.ZERO;

    HttpGatewayTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/send", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsNumberAndTextWithTheToken() {
        try (var gateway = gateway("/send")) {
            gateway.send(PHONE, "验证码 \"123456\"");
        }

        var sent = JSON.readTree(received.getFirst());
        assertThat(sent.path("method").asString()).isEqualTo("POST");
        assertThat(sent.path("type").asString()).isEqualTo("application/json");
        assertThat(sent.path("token").asString()).isEqualTo("Bearer secret");
        assertThat(JSON.readTree(sent.path("body").asString()))
                .isEqualTo(JSON.readTree("{\"to\":\"15400000001\",\"text\":\"验证码 \\\"123456\\\"\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void takesAnySuccessForAnAcceptance(int answer) {
        status = answer;
        try (var gateway = gateway("/send")) {
            gateway.send(PHONE, "text");
        }

        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 429, 500, 503})
    void saysThatTheMessageWasNotTaken(int answer) {
        status = answer;
        try (var gateway = gateway("/send")) {
            assertThatExceptionOfType(ChannelUnavailable.class)
                    .isThrownBy(() -> gateway.send(PHONE, "a secret text"))
                    .withMessageContaining(String.valueOf(answer))
                    .withMessageNotContainingAny("15400000001", "secret");
        }

        assertThat(received).as("sent once, not repeated or redirected").hasSize(1);
    }

    @Test
    void doesNotWaitForAGatewayThatHangs() {
        delay = Duration.ofSeconds(3);
        try (var gateway = gateway("/send", Duration.ofMillis(500))) {
            assertThatExceptionOfType(ChannelUnavailable.class)
                    .isThrownBy(() -> gateway.send(PHONE, "text"))
                    .withMessageContaining("TimeoutException");
        }
    }

    @Test
    void saysThatAGatewayCannotBeReached() {
        server.stop(0);
        try (var gateway = gateway("/send")) {
            assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> gateway.send(PHONE, "text"));
        }
    }

    private HttpGateway gateway(String path) {
        return gateway(path, Duration.ofSeconds(30));
    }

    private HttpGateway gateway(String path, Duration patience) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        var settings = new TextMessageSettings(url, "Authorization", "Bearer secret", patience);
        return new HttpGateway(settings, JSON);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(JSON.createObjectNode()
                    .put("method", exchange.getRequestMethod())
                    .put("type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .put("token", exchange.getRequestHeaders().getFirst("Authorization"))
                    .put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .toString());
            Thread.sleep(delay);
            exchange.getResponseHeaders().add("Location", "/send");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

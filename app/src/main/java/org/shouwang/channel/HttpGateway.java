package org.shouwang.channel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.shouwang.vault.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts {@code {"to": ..., "text": ...}} to a gateway; any 2xx means that it took the message. Neither number nor text
 * ever reaches a log or an exception.
 */
final class HttpGateway implements TextMessages, AutoCloseable {
    private final TextMessageSettings settings;
    private final JsonMapper json;
    private final HttpClient client;

    HttpGateway(TextMessageSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(PhoneNumber to, String text) {
        var status = post(json.writeValueAsString(new GatewayMessage(to.clear(), text)));
        if (status / 100 != 2) {
            throw new ChannelUnavailable("the gateway answered " + status);
        }
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public boolean shownOnPage() {
        return false;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private int post(String body) {
        var request = HttpRequest.newBuilder(settings.requireUrl())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header(settings.header(), settings.token())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new ChannelUnavailable(
                    "the gateway cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChannelUnavailable("interrupted while the gateway was asked");
        }
    }

    private record GatewayMessage(String to, String text) {
        @Override
        public String toString() {
            return "GatewayMessage";
        }
    }
}

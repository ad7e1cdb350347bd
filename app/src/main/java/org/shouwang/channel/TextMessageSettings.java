package org.shouwang.channel;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway for text messages.
 *
 * @param url where to post; without it, no text message can be sent
 * @param header the header that carries the token
 * @param token what the gateway knows us by, as the whole header value
 * @param timeout for connecting, and again for the answer
 */
@ConfigurationProperties("shouwang.text-messages")
record TextMessageSettings(
        @Nullable URI url,
        @DefaultValue("Authorization") String header,
        @DefaultValue("") String token,
        @DefaultValue("5s") Duration timeout) {

    URI requireUrl() {
        if (url == null) {
            throw new IllegalStateException("shouwang.text-messages.url is missing");
        }
        return url;
    }

    @Override
    public String toString() {
        return "TextMessageSettings[" + url + "]";
    }
}

package org.shouwang.shared.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A body that stops coming is given up after a while. Tomcat has a time for that and leaves it off. */
@Component
class Uploads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Duration pause;

    Uploads(@Value("${shouwang.body-pause:10s}") Duration pause) {
        this.pause = pause;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("disableUploadTimeout", "false");
            connector.setProperty("connectionUploadTimeout", String.valueOf(pause.toMillis()));
        });
    }
}

package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.Wire;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However the address of a write is spelt, it reaches no handler around the gates. */
@OverHttp
class PlainAddressTests {
    private static final String NOTE = "{\"text\":\"around the gate\",\"slowly\":0}";

    private final int port;
    private final TroubleController handlers;

    PlainAddressTests(@LocalServerPort int port, TroubleController handlers) {
        this.port = port;
        this.handlers = handlers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/trouble/notes",
                "/a%70i/trouble/notes",
                "/%2561pi/trouble/notes",
                "/api/%74rouble/notes",
                "/api/trouble/note%73",
                "/api%2Ftrouble/notes",
                "//api/trouble/notes",
                "/api//trouble/notes",
                "/./api/trouble/notes",
                "/desk/../api/trouble/notes",
                "/api/trouble/./notes",
                "/desk/%2e%2e/api/trouble/notes",
                "/api;x=1/trouble/notes",
                "/api/trouble;/notes",
                "/;/api/trouble/notes",
                "/\\api/trouble/notes",
                "/API/trouble/notes",
                "/api/trouble/notes/",
            })
    void noSpellingLeadsAroundTheGate(String path) {
        var before = handlers.ran.get();
        for (var method : new String[] {"POST", "PUT", "DELETE"}) {
            assertThat(answer(method, path)).as(method + " " + path).matches("HTTP/1.1 4\\d\\d (?s:.*)");
        }
        assertThat(handlers.ran.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/trouble/notes", "/api/trouble;/notes", "//api/trouble/notes", "/./api"})
    void saysThatTheAddressIsOdd(String path) {
        assertThat(answer("POST", path)).startsWith("HTTP/1.1 400 ").contains("shared.address-odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/trouble/notes", "/api/trouble/notes?q=%61;//./x"})
    void takesTheOneSpellingToTheGate(String path) {
        assertThat(answer("POST", path)).contains("shared.key-missing");
    }

    /** Without a key, which only the gate asks for. */
    private String answer(String method, String path) {
        try (var wire = Wire.to(port)) {
            return wire.say(method + " " + path + " HTTP/1.1\r\n"
                            + "Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + NOTE.length() + "\r\n\r\n" + NOTE)
                    .hear(Duration.ofSeconds(20));
        }
    }
}

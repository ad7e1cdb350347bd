package org.shouwang.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.LivePage;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@OverHttp
public class LiveTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final AreaPath ELSEWHERE = new AreaPath("321002001001");

    private final int port;
    private final Live live;
    private final LiveStreams streams;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LiveTests(
            @LocalServerPort int port,
            Live live,
            LiveStreams streams,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.port = port;
        this.live = live;
        this.streams = streams;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void tellsAfterTheCommitWhoeverMayHear() throws Exception {
        try (var page = page(UUID.randomUUID())) {
            page.awaitQuiet();
            transaction.executeWithoutResult(_ -> {
                live.changed("figures", new AreaPath(HERE + "001"));
                assertThat(page.next(400)).isNull();
            });

            assertThat(page.next(15_000)).isEqualTo("figures");
        }
    }

    @Test
    void staysSilentAboutOtherAreasTopicsAndWhatWasRolledBack() throws Exception {
        try (var page = page(UUID.randomUUID())) {
            page.awaitQuiet();
            live.changed("figures", ELSEWHERE);
            live.changed("tasks", HERE);
            transaction.executeWithoutResult(status -> {
                live.changed("figures", HERE);
                status.setRollbackOnly();
            });

            assertThat(page.next(1_200)).isNull();
        }
    }

    @Test
    void gathersWhatHappensOften() throws Exception {
        try (var page = page(UUID.randomUUID())) {
            var begun = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                live.changed("figures", HERE);
                Thread.sleep(5);
            }
            Thread.sleep(700);

            var tenths = (int) (Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100);
            assertThat(page.waiting()).isBetween(1, 2 + tenths / 3);
        }
    }

    @Test
    void tellsEverythingAgainAfterTheDatabaseWasAway() throws Exception {
        try (var page = page(UUID.randomUUID())) {
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shouwang live'")
                    .query()
                    .listOfRows();

            assertThat(page.next(15_000)).isEqualTo("figures");
            live.changed("figures", HERE);
            assertThat(page.next(15_000)).isEqualTo("figures");
        }
    }

    @Test
    void letsOneCallerOpenOnlySoMany() throws Exception {
        var caller = UUID.randomUUID();
        var open = new java.util.ArrayList<LivePage>();
        try {
            for (int i = 0; i < 8; i++) {
                open.add(page(caller));
            }

            var refused = HttpCaller.at(port).get("/api/listen?caller=" + caller);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("shared.live-full");
        } finally {
            open.forEach(LivePage::close);
        }
    }

    @Test
    void forgetsAPageThatWentAway() throws Exception {
        var before = streams.count();
        var page = page(UUID.randomUUID());
        page.close();
        for (int i = 0; i < 40 && streams.count() > before; i++) {
            live.changed("figures", HERE);
            Thread.sleep(100);
        }

        assertThat(streams.count()).isLessThanOrEqualTo(before);
    }

    /** A page that listens to figures here. */
    private LivePage page(UUID caller) {
        return LivePage.open(URI.create("http://127.0.0.1:" + port + "/api/listen?caller=" + caller), null);
    }

    @RestController
    public static class ListenController {
        private final LiveStreams streams;

        ListenController(LiveStreams streams) {
            this.streams = streams;
        }

        @GetMapping("/api/listen")
        SseEmitter listen(@RequestParam UUID caller) {
            return streams.open(caller, Map.of("figures", AreaScope.of(new AreaPath("1404"))));
        }
    }
}

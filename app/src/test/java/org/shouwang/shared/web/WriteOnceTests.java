package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

@OverHttp
class WriteOnceTests {
    private final HttpCaller caller;
    private final JdbcClient jdbc;
    private final TroubleController handlers;
    private final PlatformTransactionManager transactions;
    private final Receipts receipts;
    private final Problems problems;

    WriteOnceTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            TroubleController handlers,
            PlatformTransactionManager transactions,
            Receipts receipts,
            Problems problems) {
        this.caller = HttpCaller.at(port);
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.transactions = transactions;
        this.receipts = receipts;
        this.problems = problems;
    }

    @BeforeEach
    void createTable() {
        jdbc.sql("create table if not exists note (id uuid primary key, text text)")
                .update();
    }

    @Test
    void givesTheStoredAnswerToTheSameRequest() {
        var key = UUID.randomUUID();
        var text = "once " + key;

        var first = keep(key, text);
        var second = keep(key, text);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(count(text)).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForAnotherContent() {
        var key = UUID.randomUUID();
        keep(key, "one " + key);

        var other = keep(key, "two " + key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("shared.key-reused");
        assertThat(count("two " + key)).isZero();
    }

    @Test
    void letsATwinWaitForTheFirst() throws Exception {
        var key = UUID.randomUUID();
        var text = "twins " + key;
        var body = "{\"text\":\"%s\",\"slowly\":300}".formatted(text);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 6)
                    .mapToObj(_ -> (Callable<Answer>) () -> post(key, body))
                    .toList();
            var bodies = pool.invokeAll(calls).stream()
                    .map(future -> future.resultNow().body())
                    .collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
        }
        assertThat(count(text)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfARefusalAndLetsItBeRepeated() {
        var key = UUID.randomUUID();
        var before = handlers.ran.get();

        assertThat(keep(key, "refuse").status()).isEqualTo(404);
        assertThat(keep(key, "refuse").status()).isEqualTo(404);

        assertThat(handlers.ran.get() - before).isEqualTo(2);
        assertThat(count("refuse")).isZero();
        assertThat(keep(key, "another " + key).status()).isEqualTo(201);
    }

    @Test
    void runsAgainWhatMayNotBeStored() {
        var key = UUID.randomUUID().toString();
        var headers = Map.of("Idempotency-Key", key);
        var first = caller.send("POST", "/api/trouble/secrets", "{\"text\":\"a\",\"slowly\":0}", headers);
        var second = caller.send("POST", "/api/trouble/secrets", "{\"text\":\"a\",\"slowly\":0}", headers);
        var other = caller.send("POST", "/api/trouble/secrets", "{\"text\":\"b\",\"slowly\":0}", headers);

        assertThat(second.text("id")).isNotEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(jdbc.sql("select body is null from shared.receipt where key = :key::uuid")
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void replaysAnAnswerWithoutABody() {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/api/trouble/notes/" + UUID.randomUUID();

        assertThat(caller.send("DELETE", path, null, headers).status()).isEqualTo(204);

        var again = caller.send("DELETE", path, null, headers);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void holdsAnAnswerBackAfterTheCommit() throws Exception {
        var text = "held " + UUID.randomUUID();
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"text\":\"%s\",\"slowly\":0}".formatted(text);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = pool.submit(() -> caller.send("POST", "/api/trouble/held-notes", body, headers));
            while (count(text) == 0) {
                Thread.sleep(10);
            }
            Thread.sleep(100);
            assertThat(answer.isDone()).isFalse();

            handlers.seen.countDown();
            assertThat(answer.get().status()).isEqualTo(200);
        }
    }

    @Test
    void wantsAKey() {
        for (var key : new String[] {"", "1", "not-a-key", "' or 1=1 --"}) {
            var answer = caller.send("POST", "/api/trouble/notes", "{\"text\":\"x\"}", Map.of("Idempotency-Key", key));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("shared.key-missing");
        }
    }

    @Test
    void refusesWhatIsTooLargeOrNoJson() {
        var large = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
        assertThat(post(UUID.randomUUID(), large).status()).isEqualTo(413);

        var form = caller.send(
                "POST", "/api/trouble/notes", "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(form.status()).isEqualTo(415);
        var latin =
                caller.send("POST", "/api/trouble/notes", "{}", Map.of("Content-Type", "application/json;charset=gbk"));
        assertThat(latin.status()).isEqualTo(415);
    }

    @Test
    void sendsAwayWhoeverWaitsTooLong() throws Exception {
        var places = new WritePlaces(1, Duration.ZERO);
        places.take();
        var sent = new MockHttpServletRequest("POST", "/api/resident/registrations");
        sent.addHeader("Idempotency-Key", UUID.randomUUID());
        var request = new WholeBody(sent, new byte[0]);
        var response = new MockHttpServletResponse();

        new WriteOnce(transactions, receipts, places, problems)
                .doFilter(request, response, (_, _) -> fail("there was no place to work"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("shared.busy");
        assertThat(response.getHeader("Retry-After")).isIn("2", "3", "4");
    }

    private Answer keep(UUID key, String text) {
        return post(key, "{\"text\":\"%s\",\"slowly\":0}".formatted(text));
    }

    private Answer post(UUID key, String body) {
        return caller.send("POST", "/api/trouble/notes", body, Map.of("Idempotency-Key", key.toString()));
    }

    private int count(String text) {
        return jdbc.sql("select count(*) from note where text = :text")
                .param("text", text)
                .query(Integer.class)
                .single();
    }
}

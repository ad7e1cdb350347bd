package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.access.web.Visitor.said;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Wrong passwords by the dozen: each takes a hash, and a second connection while it holds the first. */
@AccessHttpTest
class SignInFloodTests {
    private static final int AT_ONCE = 80;
    /** Two at a time, two connections each, and one for whoever else is at work. */
    private static final int MOST_CONNECTIONS = 5;

    private final Visitor visitor;
    private final HikariPoolMXBean pool;

    SignInFloodTests(Visitor visitor, DataSource source) throws SQLException {
        this.visitor = visitor;
        this.pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
    }

    @Test
    void leaveThePoolToThoseWhoAreIn() throws Exception {
        var desk = visitor.staff(Role.COMMUNITY_DESK, "140403010002");
        var answers = new ArrayList<Future<MvcTestResult>>();
        var most = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(this::wrongSignIn));
            }
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                assertThat(said(visitor.get("/api/access/me", desk))).isEqualTo("200");
                most = Math.max(most, pool.getActiveConnections());
            }
        }
        assertThat(most).isBetween(1, MOST_CONNECTIONS);
        var all = all(answers);
        assertThat(all).containsOnly("401 access.wrong-credentials", "503 access.crowded");
        assertThat(all).contains("401 access.wrong-credentials", "503 access.crowded");
    }

    @Test
    void tellWhoIsSentAwayWhenToComeAgain() throws Exception {
        var answers = new ArrayList<Future<MvcTestResult>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(this::wrongSignIn));
            }
        }
        for (var answer : answers) {
            if (answer.get().getResponse().getStatus() == 503) {
                assertThat(Visitor.header(answer.get(), "Retry-After")).isEqualTo("2");
            }
        }
        assertThat(said(visitor.get("/api/access/me", visitor.staff(Role.REVIEWER, "140403010002"))))
                .isEqualTo("200");
    }

    private MvcTestResult wrongSignIn() {
        return visitor.post(
                "/api/access/sign-in", null, Map.of("login", "nobody-" + UUID.randomUUID(), "password", "wrong"));
    }

    private static List<String> all(List<Future<MvcTestResult>> answers) throws Exception {
        var said = new ArrayList<String>();
        for (var answer : answers) {
            said.add(Visitor.said(answer.get()));
        }
        return said;
    }
}

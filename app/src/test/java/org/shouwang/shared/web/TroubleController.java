package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever can go wrong behind an address. */
@RestController
@RequestMapping("/api/trouble")
public class TroubleController {
    /** What the framework took for a client that hung up, one after the other; see the regression test. */
    static final Map<String, Exception> THROWN = Map.ofEntries(
            Map.entry("begin", new CannotCreateTransactionException("no", lostConnection())),
            Map.entry("commit", new TransactionSystemException("no", lostConnection())),
            Map.entry("sql", lostConnection()),
            Map.entry("runtime", new RuntimeException(lostConnection())),
            Map.entry("unchecked-io", new UncheckedIOException(new IOException("Broken pipe"))),
            Map.entry("io", new IOException("Connection reset by peer")),
            Map.entry("eof", new EOFException()),
            Map.entry("resource", new DataAccessResourceFailureException("no", lostConnection())),
            Map.entry("async", new AsyncRequestNotUsableException("no", new IOException("Broken pipe"))),
            Map.entry("null", new NullPointerException("13800138000")));

    final AtomicInteger ran = new AtomicInteger();
    final CountDownLatch seen = new CountDownLatch(1);
    private final JdbcClient jdbc;

    TroubleController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static SQLException lostConnection() {
        return new SQLException("An I/O error occurred while sending to the backend.", "08006", new EOFException());
    }

    @GetMapping("/{name}")
    String read(@PathVariable String name) throws Exception {
        throw thrown(name);
    }

    /** Where the application believes that a request comes from. */
    @GetMapping("/origin")
    String origin(HttpServletRequest request) {
        return request.getScheme() + " " + request.getRemoteAddr();
    }

    @PostMapping("/{name}")
    String write(@PathVariable String name) throws Exception {
        throw thrown(name);
    }

    @PostMapping("/at-commit/{name}")
    String fail(@PathVariable String name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                sneak(thrown(name));
            }
        });
        return "looks done";
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@Valid @RequestBody Note note) throws InterruptedException {
        ran.incrementAndGet();
        Thread.sleep(note.slowly());
        var id = UUID.randomUUID();
        jdbc.sql("insert into note (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", note.text())
                .update();
        if ("refuse".equals(note.text())) {
            throw new org.shouwang.shared.NotFound("refused after it was written");
        }
        return new Kept(id, note.text());
    }

    /** As {@link #keep}, with an answer that waits until somebody has seen the note. */
    @PostMapping("/held-notes")
    Kept keepAndHold(@Valid @RequestBody Note note, HttpServletRequest request) throws InterruptedException {
        Departure.hold(request, () -> {
            try {
                seen.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return keep(note);
    }

    @PostMapping("/secrets")
    @NotReplayed
    Kept disclose(@Valid @RequestBody Note note) {
        ran.incrementAndGet();
        return new Kept(UUID.randomUUID(), "secret");
    }

    @DeleteMapping("/notes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        jdbc.sql("delete from note where id = :id").param("id", id).update();
    }

    @PostMapping("/strict")
    Strict strict(@Valid @RequestBody Strict strict) {
        return strict;
    }

    @GetMapping("/parameters")
    String parameters(@RequestParam int limit, @RequestParam(required = false) @Nullable AreaLevel level) {
        return "ok";
    }

    private static Exception thrown(String name) {
        return THROWN.getOrDefault(name, new IllegalStateException(name));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void sneak(Exception e) throws E {
        throw (E) e;
    }

    record Note(@NotBlank @Size(max = 100) String text, int slowly) {}

    record Kept(UUID id, String text) {}

    record Strict(
            @NotBlank String name,
            int count,
            boolean flag,
            @Nullable LocalDate day,
            @Nullable AreaLevel level,
            @Nullable AreaPath area,
            @Nullable List<@Valid Note> notes) {}
}

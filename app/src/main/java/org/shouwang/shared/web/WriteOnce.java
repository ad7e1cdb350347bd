package org.shouwang.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Every write under {@code /api} is one transaction, and it happens once: its receipt, its effect, its audit rows and its
 * events commit together before the first byte of the answer leaves, and the same request sent again gets the stored
 * answer. A refusal (400 and above) rolls everything back, so it can be repeated under the same key.
 */
final class WriteOnce extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(WriteOnce.class);
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final PlatformTransactionManager transactions;
    private final Receipts receipts;
    private final WritePlaces places;
    private final Problems problems;

    WriteOnce(PlatformTransactionManager transactions, Receipts receipts, WritePlaces places, Problems problems) {
        this.transactions = transactions;
        this.receipts = receipts;
        this.places = places;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Write.isOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.isEmpty()) {
            refuse(HttpStatus.BAD_REQUEST, "shared.key-missing", request, response);
            return;
        }
        var body = WebUtils.getNativeRequest(request, WholeBody.class);
        if (body == null) {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "shared.media-type", request, response);
            return;
        }
        var write = new Write(principal(), key.get(), request, body.bytes());
        write.attachTo(request);
        if (!places.take()) {
            problems.write(Problem.busy(Lane.of(request.getRequestURI())), request, response);
            return;
        }
        var answer = new BufferedAnswer(response);
        try {
            once(write, request, answer, chain);
        } finally {
            places.leave();
        }
        Departure.awaitThatOf(request);
        answer.send();
    }

    private void once(Write write, HttpServletRequest request, BufferedAnswer answer, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            chain.doFilter(request, answer);
            if (request.isAsyncStarted()) {
                throw new IllegalStateException("a write is answered within its transaction");
            }
            if (answer.getStatus() < 400) {
                complete(write, answer);
            }
        } catch (Throwable failure) {
            rollBack(transaction);
            answer.discard();
            throw failure;
        }
        if (answer.getStatus() >= 400) {
            rollBack(transaction);
        } else {
            commit(transaction, answer);
        }
    }

    private void complete(Write write, BufferedAnswer answer) {
        switch (write.step) {
            case OPEN -> throw new IllegalStateException("a write was answered without taking its key");
            case CLAIMED -> receipts.complete(write, answer.stored());
            case CLAIMED_WITHOUT_BODY, REPLAYED -> {}
        }
    }

    private void commit(TransactionStatus transaction, BufferedAnswer answer) {
        try {
            transactions.commit(transaction);
        } catch (Throwable failure) {
            answer.discard();
            throw failure;
        }
    }

    /** A connection that cannot even roll back is gone, and with it the transaction. */
    private void rollBack(TransactionStatus transaction) {
        try {
            transactions.rollback(transaction);
        } catch (TransactionException e) {
            log.warn("rolling back failed: {}", Incident.of(e).what());
        }
    }

    private void refuse(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problem.of(status, code), request, response);
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
    }

    private static String principal() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? "anonymous" : caller.getName();
    }
}

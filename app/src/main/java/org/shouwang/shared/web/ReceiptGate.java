package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shouwang.shared.DomainException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The part of {@link WriteOnce} that knows the handler: the last of the interceptors, so that nobody who is refused takes
 * a key or a connection, and the first to touch the database in the transaction of the write.
 */
final class ReceiptGate implements HandlerInterceptor {
    private final Receipts receipts;

    ReceiptGate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var write = Write.of(request);
        if (write == null || write.step != Write.Step.OPEN || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var claim = receipts.claim(write);
        if (claim.altered()) {
            throw new KeyReused();
        }
        var stored = claim.stored();
        if (stored == null) {
            var replayable = !method.hasMethodAnnotation(NotReplayed.class);
            write.step = replayable ? Write.Step.CLAIMED : Write.Step.CLAIMED_WITHOUT_BODY;
            return true;
        }
        write.step = Write.Step.REPLAYED;
        response.setStatus(stored.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (stored.contentType() != null) {
            response.setContentType(stored.contentType());
        }
        response.getOutputStream().write(stored.body().getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private static final class KeyReused extends DomainException {
        KeyReused() {
            super(Kind.CONFLICT, "shared.key-reused", "the key came with another content before");
        }
    }
}

package org.shouwang.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the answer to a write waits for once its transaction is over and before its first byte leaves. A filter cannot do
 * that from outside: the container sends an answer as soon as it is complete.
 */
@FunctionalInterface
public interface Departure {
    void await();

    /** The answer to this request waits for that. */
    static void hold(HttpServletRequest request, Departure departure) {
        request.setAttribute(Departure.class.getName(), departure);
    }

    static void awaitThatOf(HttpServletRequest request) {
        if (request.getAttribute(Departure.class.getName()) instanceof Departure departure) {
            departure.await();
        }
    }
}

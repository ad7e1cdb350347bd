package org.shouwang.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container or the security filters refused by {@code sendError}: a problem too. */
@Controller
class ErrorPage implements ErrorController {
    private final Failures failures;

    ErrorPage(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            failures.answer(thrown, request, response);
        } else {
            failures.answer(status, request, response);
        }
    }

    /** Whoever asks for {@code /error} by hand finds nothing there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}

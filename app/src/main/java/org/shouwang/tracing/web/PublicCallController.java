package org.shouwang.tracing.web;

import java.util.List;
import org.shouwang.access.Allow;
import org.shouwang.tracing.domain.PublicCalls;
import org.shouwang.tracing.domain.PublicCalls.PublicCall;
import org.shouwang.tracing.web.TracingViews.OpenCall;
import org.shouwang.tracing.web.TracingViews.PublicCallView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which rides passengers are asked to come forward for; everybody may read it. */
@RestController
@RequestMapping("/api/tracing/public-calls")
class PublicCallController {
    private final PublicCalls calls;

    PublicCallController(PublicCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    @Allow.Anyone
    OpenCalls publicCalls() {
        return new OpenCalls(calls.open().stream()
                .map(call -> new OpenCall(
                        call.text().line(),
                        call.text().vehicle(),
                        call.text().began(),
                        call.text().ended(),
                        call.text().words(),
                        call.publishedAt()))
                .toList());
    }

    static PublicCallView view(PublicCall call) {
        return new PublicCallView(
                call.id(),
                call.infectionCase(),
                call.text().line(),
                call.text().vehicle(),
                call.text().began(),
                call.text().ended(),
                call.text().words(),
                call.publishedAt(),
                call.withdrawnAt());
    }

    record OpenCalls(List<OpenCall> items) {}
}

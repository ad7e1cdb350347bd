package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.tracing.domain.AssistanceRequests;
import org.shouwang.tracing.domain.AssistanceRequests.Assistance;
import org.shouwang.tracing.domain.AssistanceRequests.Incoming;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.RequestDirection;
import org.shouwang.tracing.web.TracingViews.RequestView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for assistance, from and to the police and other cities. */
@RestController
@RequestMapping("/api/tracing/requests")
class RequestController {
    private final AssistanceRequests requests;
    private final Cases cases;
    private final Names names;
    private final Clock clock;

    RequestController(AssistanceRequests requests, Cases cases, Names names, Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    Slice<RequestView> assistanceRequests(
            AreaScope scope,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var page = requests.page(scope, open, cursor, limit);
        return new Slice<>(views(page.items(), names, clock.instant()), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    RequestView takeRequest(Caller caller, AreaScope scope, @Valid @RequestBody RequestForm form) {
        if (form.caseId() != null) {
            cases.require(form.caseId(), scope);
        }
        var incoming = new Incoming(
                form.caseId(), form.direction(), form.fileNumber(), form.partner(), form.question(), form.due());
        return view(requests.take(caller, scope, form.area(), incoming));
    }

    @PostMapping("/{id}/answer")
    @Allow(Permission.TRACE)
    RequestView answerRequest(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody RequestAnswerForm form) {
        return view(requests.answer(caller, scope, id, form.fileNumber(), form.answer()));
    }

    private RequestView view(Assistance one) {
        return views(List.of(one), names, clock.instant()).getFirst();
    }

    static List<RequestView> views(List<Assistance> requests, Names names, Instant now) {
        var staff = names.staff(requests.stream()
                .map(Assistance::answeredBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return requests.stream()
                .map(one -> new RequestView(
                        one.id(),
                        one.path(),
                        one.asked().infectionCase(),
                        one.asked().direction(),
                        one.asked().fileNumber(),
                        one.asked().partner(),
                        one.asked().question(),
                        one.receivedAt(),
                        one.asked().due(),
                        one.asked().due() != null
                                && one.asked().due().isBefore(one.answeredAt() == null ? now : one.answeredAt()),
                        one.answerFileNumber(),
                        one.answer(),
                        one.answeredAt(),
                        staff.name(one.answeredBy())))
                .toList();
    }

    record RequestForm(
            @NotNull AreaPath area,
            @Nullable UUID caseId,
            @NotNull RequestDirection direction,
            @NotBlank @Size(max = 60) String fileNumber,
            @NotBlank @Size(max = 100) String partner,
            @NotBlank @Size(max = 2000) String question,
            @Nullable Instant due) {
        @Override
        public String toString() {
            return "RequestForm[****]";
        }
    }

    record RequestAnswerForm(
            @NotBlank @Size(max = 60) String fileNumber,
            @NotBlank @Size(max = 2000) String answer) {
        @Override
        public String toString() {
            return "RequestAnswerForm[****]";
        }
    }
}

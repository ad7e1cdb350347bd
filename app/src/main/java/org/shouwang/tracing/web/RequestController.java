package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.shouwang.tracing.domain.AssistanceAnswers;
import org.shouwang.tracing.domain.AssistanceAnswers.Reply;
import org.shouwang.tracing.domain.AssistanceBoard;
import org.shouwang.tracing.domain.AssistanceBoard.Wanted;
import org.shouwang.tracing.domain.AssistanceRequests;
import org.shouwang.tracing.domain.AssistanceRequests.Incoming;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.RequestDirection;
import org.shouwang.tracing.web.RequestViews.RequestView;
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
    private final AssistanceAnswers answers;
    private final AssistanceBoard board;
    private final Cases cases;
    private final RequestPage page;

    RequestController(
            AssistanceRequests requests,
            AssistanceAnswers answers,
            AssistanceBoard board,
            Cases cases,
            RequestPage page) {
        this.requests = requests;
        this.answers = answers;
        this.board = board;
        this.cases = cases;
        this.page = page;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    Slice<RequestView> assistanceRequests(
            AreaScope scope,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable @Size(max = 60) String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var found = board.page(scope, new Wanted(open, late, number), cursor, limit);
        return found.map(items -> page.views(items, scope));
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
        return page.view(requests.take(caller, scope, form.area(), incoming), scope);
    }

    @PostMapping("/{id}/answer")
    @Allow(Permission.TRACE)
    RequestView answerRequest(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody RequestAnswerForm form) {
        var reply = new Reply(
                form.fileNumber(),
                form.answer(),
                Objects.requireNonNullElse(form.contacts(), List.of()),
                Boolean.TRUE.equals(form.more()));
        return page.view(answers.add(caller, scope, id, reply), scope);
    }

    @PostMapping("/{id}/link")
    @Allow(Permission.TRACE)
    RequestView linkRequest(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody RequestLinkForm form) {
        var about = cases.require(form.caseId(), scope);
        return page.view(requests.link(caller, scope, id, about.id()), scope);
    }

    record RequestLinkForm(@NotNull UUID caseId) {}

    /** @param caseId which case it is about; what we ask others names one */
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

    /**
     * @param contacts for whom it is, of those whom the request hands on; it is settled once all of them are answered for
     * @param more whether a further answer is awaited, where it hands on nobody
     */
    record RequestAnswerForm(
            @NotBlank @Size(max = 60) String fileNumber,
            @NotBlank @Size(max = 2000) String answer,
            @Nullable @Size(max = 200) List<@NotNull @Min(0) Integer> contacts,
            @Nullable Boolean more) {
        @Override
        public String toString() {
            return "RequestAnswerForm[****]";
        }
    }
}

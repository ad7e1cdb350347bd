package org.shouwang.resident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.review.Asking;
import org.shouwang.resident.review.Deciding;
import org.shouwang.resident.review.ReviewQueue;
import org.shouwang.resident.review.Undoing;
import org.shouwang.resident.web.ReviewCaseView.ReviewQueueView;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/resident/reviews")
class ReviewController {
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final Asking asking;
    private final Undoing undoing;
    private final ReviewPage page;

    ReviewController(ReviewQueue queue, Deciding deciding, Asking asking, Undoing undoing, ReviewPage page) {
        this.queue = queue;
        this.deciding = deciding;
        this.asking = asking;
        this.undoing = undoing;
        this.page = page;
    }

    @GetMapping
    @Allow(Permission.REVIEW)
    ReviewQueueView reviews(Caller caller, AreaScope scope) {
        return page.queue(queue.standing(caller, scope));
    }

    /** 204 when nothing is free. */
    @PostMapping("/lease")
    @NotReplayed
    @Allow(Permission.REVIEW)
    ResponseEntity<ReviewCaseView> leaseReview(Caller caller, AreaScope scope) {
        return queue.lease(caller, scope)
                .map(held -> ResponseEntity.ok(page.view(held, scope)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    @Allow(Permission.REVIEW)
    ReviewCaseView review(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.view(queue.look(caller, id, scope), scope);
    }

    @PostMapping("/{id}/pass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REVIEW)
    void passReview(Caller caller, @PathVariable UUID id) {
        deciding.pass(caller, id);
    }

    @PostMapping("/{id}/ask")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REVIEW)
    void askReview(Caller caller, @PathVariable UUID id, @Valid @RequestBody AskForm form) {
        asking.ask(caller, id, form.kind(), form.subject());
    }

    @PostMapping("/{id}/call")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REVIEW)
    void callReview(Caller caller, @PathVariable UUID id, @Valid @RequestBody CallForm form) {
        asking.call(caller, id, form.note());
    }

    @PostMapping("/{id}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REVIEW)
    void mergeReview(Caller caller, @PathVariable UUID id, @Valid @RequestBody MergeForm form) {
        deciding.merge(caller, id, form.into());
    }

    @PostMapping("/{id}/undo")
    @NotReplayed
    @Allow(Permission.REVIEW)
    ReviewCaseView undoReview(Caller caller, AreaScope scope, @PathVariable UUID id) {
        undoing.undo(caller, id);
        return page.view(queue.look(caller, id, scope), scope);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REVIEW)
    void releaseReview(Caller caller, @PathVariable UUID id) {
        queue.release(caller, id);
    }

    record AskForm(@NotNull QuestionKind kind, @Nullable UUID subject) {}

    record CallForm(@Nullable @Size(max = 200) String note) {}

    record MergeForm(@NotNull UUID into) {}
}

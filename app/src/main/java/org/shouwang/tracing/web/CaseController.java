package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.tracing.domain.CaseBasis;
import org.shouwang.tracing.domain.CaseBook;
import org.shouwang.tracing.domain.CaseBook.Facts;
import org.shouwang.tracing.domain.CaseKind;
import org.shouwang.tracing.domain.CaseSetting;
import org.shouwang.tracing.domain.CaseState;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.web.TracingViews.CaseCard;
import org.shouwang.tracing.web.TracingViews.CaseRow;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tracing/cases")
class CaseController {
    private final CaseBook book;
    private final Cases cases;
    private final CasePage page;

    CaseController(CaseBook book, Cases cases, CasePage page) {
        this.book = book;
        this.cases = cases;
        this.page = page;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    Slice<CaseRow> infectionCases(
            AreaScope scope,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable @Size(max = 40) String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        return page.rows(cases.page(scope, state, number, cursor, limit), scope);
    }

    @GetMapping("/{id}")
    @Allow(Permission.TRACE)
    CaseCard infectionCase(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.card(caller, cases.require(id, scope), scope);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    CaseCard openCase(Caller caller, AreaScope scope, @Valid @RequestBody NewCaseForm form) {
        var facts = new Facts(form.kind(), form.basis(), form.day(), form.isolatedAt(), form.setting(), form.person());
        return page.card(caller, book.open(caller, scope, form.number(), form.area(), facts), scope);
    }

    @PostMapping("/{id}/change")
    @Allow(Permission.TRACE)
    CaseCard changeCase(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody CaseChangeForm form) {
        var facts = new Facts(form.kind(), form.basis(), form.day(), form.isolatedAt(), form.setting(), form.person());
        return page.card(caller, book.change(caller, scope, id, form.version(), facts), scope);
    }

    @PostMapping("/{id}/close")
    @Allow(Permission.TRACE)
    CaseCard closeCase(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.card(caller, book.close(caller, scope, id), scope);
    }

    /** @param person id of a registered person, once it is known who it is */
    record NewCaseForm(
            @NotBlank @Size(max = 40) String number,
            @NotNull AreaPath area,
            @NotNull CaseKind kind,
            @NotNull CaseBasis basis,
            @NotNull LocalDate day,
            @Nullable Instant isolatedAt,
            @NotNull CaseSetting setting,
            @Nullable UUID person) {}

    /** @param version of the case that was changed; refused when somebody else has changed it meanwhile */
    record CaseChangeForm(
            @Min(0) int version,
            @NotNull CaseKind kind,
            @NotNull CaseBasis basis,
            @NotNull LocalDate day,
            @Nullable Instant isolatedAt,
            @NotNull CaseSetting setting,
            @Nullable UUID person) {}
}

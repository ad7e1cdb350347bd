package org.shouwang.hall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.transfer.ExportJob;
import org.shouwang.shared.transfer.Exports;
import org.shouwang.shared.transfer.Format;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists as files. A file holds what its reader could have read, and only they fetch it. */
@RestController
@RequestMapping("/api/shared")
class ExportController {
    private final Exports exports;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ExportController(Exports exports, People people, Audit audit, Clock clock) {
        this.exports = exports;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/exports")
    @Allow(Permission.EXPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExportView export(@Valid @RequestBody ExportRequest request, AreaScope areas, Caller caller, Locale locale) {
        var list = exports.list(request.list()).orElseThrow(() -> Invalid.field("list", "shared.list-unknown"));
        var readable = areas.and(caller.areas(Permission.valueOf(list.permission())));
        if (readable.isEmpty()) {
            throw new NotFound("list");
        }
        var job = exports.ask(new Exports.Ask(
                caller.accountId(),
                list,
                request.format(),
                readable,
                request.query() == null ? Map.of() : request.query(),
                locale.getLanguage().equals("en") ? "en" : "zh",
                watermark(caller, locale)));
        audit.record(AuditEvent.of(
                        caller.accountId(),
                        "shared.export-asked",
                        job.id(),
                        readable.roots().getFirst())
                .with("list", job.list())
                .with("format", job.format().name()));
        return ExportView.of(job, clock.instant());
    }

    @GetMapping("/jobs")
    @Allow.SignedIn
    ExportList jobs(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        Slice<ExportJob> slice = exports.of(caller.accountId(), cursor, limit);
        return new ExportList(slice.items().stream().map(this::view).toList(), slice.next());
    }

    @GetMapping("/jobs/{id}")
    @Allow.SignedIn
    ExportView job(Caller caller, @PathVariable UUID id) {
        return view(exports.find(id, caller.accountId()));
    }

    @DeleteMapping("/jobs/{id}")
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable UUID id) {
        exports.cancel(id, caller.accountId());
    }

    @GetMapping("/jobs/{id}/file")
    @Allow.SignedIn
    ResponseEntity<InputStreamResource> file(Caller caller, @PathVariable UUID id) throws IOException {
        var job = exports.find(id, caller.accountId());
        requireStillReadable(caller, job);
        var content = exports.open(job);
        audit.record(AuditEvent.of(
                        caller.accountId(),
                        "shared.export-fetched",
                        id,
                        job.scope().roots().getFirst())
                .with("list", job.list())
                .with("rows", String.valueOf(job.rowsDone())));
        var name = job.list()
                + '-'
                + id.toString().substring(24)
                + '.'
                + job.format().name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(job.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(content));
    }

    /** The file outlives the role that it was asked for in. */
    private void requireStillReadable(Caller caller, ExportJob job) {
        var readable = exports.list(job.list())
                .map(list -> caller.areas(Permission.EXPORT).and(caller.areas(Permission.valueOf(list.permission()))))
                .orElse(AreaScope.NOTHING);
        if (!job.scope().roots().stream().allMatch(readable::contains)) {
            throw new NotFound("export");
        }
    }

    private ExportView view(ExportJob job) {
        return ExportView.of(job, clock.instant());
    }

    /** The name is masked: a sheet that was passed on leads to its reader by the number. */
    private String watermark(Caller caller, Locale locale) {
        var who = people.who(List.of(caller.accountId())).get(caller.accountId());
        if (who == null) {
            return caller.accountId().toString();
        }
        return who.name() + " " + ResourceBundle.getBundle("roles", locale).getString(who.role());
    }

    record ExportRequest(
            @NotBlank @Size(max = 40) String list,
            @NotNull Format format,
            @Nullable @Size(max = 20) Map<@Size(max = 40) String, @Size(max = 200) String> query) {}

    record ExportList(List<ExportView> items, @Nullable String next) {}
}

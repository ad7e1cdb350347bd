package org.shouwang.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.transfer.Format;
import org.shouwang.shared.transfer.ImportJob;
import org.shouwang.shared.transfer.Importable;
import org.shouwang.shared.transfer.Imports;
import org.shouwang.shared.transfer.Imports.Upload;
import org.shouwang.shared.transfer.Template;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that fill lists: nothing is written before the dry run was seen, and for a day it can be taken back. */
@RestController
@RequestMapping("/api/shared/imports")
class ImportController {
    private final Imports imports;
    private final Audit audit;
    private final Clock clock;

    ImportController(Imports imports, Audit audit, Clock clock) {
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/template")
    @Allow.SignedIn
    ResponseEntity<byte[]> importTemplate(
            @RequestParam @NotBlank @Size(max = 40) String list, @RequestParam Format format, Locale locale)
            throws IOException {
        var content = Template.of(list(list), format, language(locale));
        return file(list + "-template", format).body(content);
    }

    /** The body is the file; the key makes the same sending the same import. */
    @PostMapping
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView importFile(
            @RequestParam @NotBlank @Size(max = 40) String list,
            @RequestParam AreaPath area,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            HttpServletRequest request,
            Caller caller,
            Locale locale)
            throws IOException {
        var wanted = list(list);
        require(caller, wanted, area);
        if (key == null) {
            throw Invalid.field("Idempotency-Key", "shared.key-missing");
        }
        var format = wanted.format(request.getContentType())
                .orElseThrow(() -> Invalid.field("Content-Type", "shared.import-format"));
        audit.record(AuditEvent.of(caller.accountId(), "shared.import-brought", key, area)
                .with("list", list));
        return view(imports.receive(
                new Upload(key, caller.accountId(), wanted, format, area, language(locale)), request.getInputStream()));
    }

    @GetMapping
    @Allow.SignedIn
    ImportList imports(
            Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "false") boolean house) {
        var found = house
                ? imports.ofTheHouse(list -> writable(caller, list), limit)
                : imports.of(caller.accountId(), limit);
        return new ImportList(found.stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Allow.SignedIn
    ImportView importJob(Caller caller, @PathVariable UUID id) {
        return view(find(caller, id));
    }

    /** The rows that are wrong, as a sheet to correct. */
    @GetMapping("/{id}/faults")
    @Allow.SignedIn
    ResponseEntity<InputStreamResource> importFaults(Caller caller, @PathVariable UUID id) throws IOException {
        var job = find(caller, id);
        var content = imports.faults(job);
        record(caller, "shared.import-faults-fetched", job);
        return file(job.list() + "-faults", Format.CSV).body(new InputStreamResource(content));
    }

    @PostMapping("/{id}/apply")
    @Allow.SignedIn
    ImportView applyImport(Caller caller, @PathVariable UUID id) {
        var job = imports.find(id, caller.accountId());
        require(caller, list(job.list()), job.area());
        record(caller, "shared.import-applied", job);
        return view(imports.apply(id, caller.accountId()));
    }

    @PostMapping("/{id}/undo")
    @Allow.SignedIn
    ImportView undoImport(Caller caller, @PathVariable UUID id) {
        var job = find(caller, id);
        require(caller, list(job.list()), job.area());
        record(caller, "shared.import-undone", job);
        return view(imports.undo(id, job.owner()));
    }

    @DeleteMapping("/{id}")
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelImport(Caller caller, @PathVariable UUID id) {
        imports.cancel(id, caller.accountId());
    }

    private Importable list(String name) {
        return imports.list(name).orElseThrow(() -> Invalid.field("list", "shared.list-unknown"));
    }

    /** The caller's own, or one of the house for whoever may write its list there. */
    private ImportJob find(Caller caller, UUID id) {
        return imports.ofTheHouse(id)
                .filter(job -> mayWrite(caller, list(job.list()), job.area()))
                .orElseGet(() -> imports.find(id, caller.accountId()));
    }

    /** Whoever may not write the list there is told that there is none. */
    private static void require(Caller caller, Importable list, AreaPath area) {
        if (!mayWrite(caller, list, area)) {
            throw new NotFound("list");
        }
    }

    private static boolean mayWrite(Caller caller, Importable list, AreaPath area) {
        return writable(caller, list).contains(area);
    }

    private static AreaScope writable(Caller caller, Importable list) {
        return caller.areas(Permission.valueOf(list.permission()));
    }

    private void record(Caller caller, String action, ImportJob job) {
        audit.record(AuditEvent.of(caller.accountId(), action, job.id(), job.area())
                .with("list", job.list())
                .with("rows", String.valueOf(job.totals().rows())));
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, clock.instant());
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }

    private static ResponseEntity.BodyBuilder file(String name, Format format) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + '.' + format.name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString());
    }

    record ImportList(List<ImportView> items) {}
}

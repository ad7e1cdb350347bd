package org.shouwang.tracing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.Evidencing;
import org.shouwang.tracing.domain.Exhibit.Reason;
import org.shouwang.tracing.web.NoteViews.ExhibitView;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What shows who held a card: said in words, then brought as a file, looked at one by one, removed for a reason. */
@RestController
@RequestMapping("/api/tracing")
class ExhibitController {
    private final Evidencing evidencing;
    private final HeldCards cards;

    ExhibitController(Evidencing evidencing, HeldCards cards) {
        this.evidencing = evidencing;
        this.cards = cards;
    }

    @PostMapping("/cases/{id}/cards/{holding}/exhibits")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    ExhibitView addExhibit(
            Caller caller,
            AreaScope scope,
            @PathVariable UUID id,
            @PathVariable UUID holding,
            @Valid @RequestBody ExhibitForm form) {
        return cards.view(evidencing.add(caller, scope, id, holding, form.kind(), form.words()));
    }

    /** The body is the file: JPEG, PNG, WebP, PDF or text, 5 MB at most. The same file sent again is the same file. */
    @PostMapping("/exhibit-files")
    @Allow(Permission.TRACE)
    ExhibitView attachFile(Caller caller, AreaScope scope, @RequestParam UUID exhibit, HttpServletRequest request)
            throws IOException {
        var content = request.getInputStream().readNBytes(Evidencing.LARGEST + 1);
        return cards.view(evidencing.attach(caller, scope, exhibit, content));
    }

    /** A look at a person, and on record as such. Nothing keeps it on the way. */
    @GetMapping("/exhibits/{id}/file")
    @Allow(Permission.TRACE)
    ResponseEntity<byte[]> exhibitFile(Caller caller, AreaScope scope, @PathVariable UUID id) {
        var file = evidencing.look(caller, scope, id);
        var name = "exhibit." + file.kind().name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.content());
    }

    @PostMapping("/exhibits/{id}/remove")
    @Allow(Permission.TRACE)
    ExhibitView removeExhibit(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody ExhibitRemoval form) {
        return cards.view(evidencing.remove(caller, scope, id, form.reason()));
    }

    /** @param words where it comes from: which camera, which service hall, who said so */
    record ExhibitForm(
            @NotNull Evidence kind,
            @NotBlank @Size(max = 500) String words) {
        @Override
        public String toString() {
            return "ExhibitForm[" + kind + "]";
        }
    }

    record ExhibitRemoval(@NotNull Reason reason) {}
}

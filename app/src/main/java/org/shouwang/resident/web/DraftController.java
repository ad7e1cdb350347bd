package org.shouwang.resident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.Drafts;
import org.shouwang.resident.domain.Drafts.Draft;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The caller's unfinished form. It is read back as it was sent and checked only when it is submitted. */
@RestController
@RequestMapping("/api/resident/draft")
class DraftController {
    private static final TypeReference<Map<String, @Nullable Object>> FORM = new TypeReference<>() {};

    private final Drafts drafts;
    private final JsonMapper json;

    DraftController(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping
    @Allow(Permission.REGISTER_OWN)
    DraftView draft(Caller caller) {
        return drafts.of(caller.accountId()).map(this::view).orElseThrow(() -> new NotFound("draft"));
    }

    @PutMapping
    @NotReplayed
    @Allow(Permission.REGISTER_OWN)
    DraftView saveDraft(Caller caller, @Valid @RequestBody DraftForm draft) {
        return view(drafts.save(caller.accountId(), draft.step(), json.writeValueAsString(draft.form())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.REGISTER_OWN)
    void dropDraft(Caller caller) {
        drafts.drop(caller.accountId());
    }

    private DraftView view(Draft draft) {
        return new DraftView(draft.step(), json.readValue(draft.form(), FORM), draft.version(), draft.savedAt());
    }

    record DraftForm(
            @NotNull @Pattern(regexp = "[a-z-]{1,20}") String step,
            @NotNull Map<String, @Nullable Object> form) {
        @Override
        public String toString() {
            return "DraftForm[" + step + ", ****]";
        }
    }

    record DraftView(String step, Map<String, @Nullable Object> form, int version, Instant savedAt) {
        @Override
        public String toString() {
            return "DraftView[" + step + ", ****]";
        }
    }
}

package org.shouwang.resident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.HouseholdFilter;
import org.shouwang.resident.domain.HouseholdState;
import org.shouwang.resident.review.Placing;
import org.shouwang.resident.web.HouseholdViews.HouseholdCard;
import org.shouwang.resident.web.HouseholdViews.HouseholdRow;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
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
@RequestMapping("/api/resident/households")
class HouseholdController {
    private final HouseholdPage page;
    private final Placing placing;

    HouseholdController(HouseholdPage page, Placing placing) {
        this.page = page;
        this.placing = placing;
    }

    @GetMapping
    @Allow(Permission.FIND_PEOPLE)
    Slice<HouseholdRow> households(
            AreaScope scope,
            @RequestParam(required = false) @Nullable HouseholdState state,
            @RequestParam(required = false) @Nullable CareNeed need,
            @RequestParam(defaultValue = "false") boolean over70,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(required = false) @Nullable AreaPath place,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var narrowed = place == null ? scope : scope.within(place);
        return page.list(narrowed, HouseholdFilter.of(state, need, over70, asked), cursor, limit);
    }

    @GetMapping("/{id}")
    @Allow(Permission.FIND_PEOPLE)
    HouseholdCard household(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.card(caller, scope, id);
    }

    /** Finds the dwelling for a household whose building wasn't listed. */
    @PostMapping("/{id}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Permission.ARRANGE_PLACES)
    void placeHousehold(Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody PlaceForm form) {
        placing.place(caller, scope, id, form.dwelling());
    }

    record PlaceForm(@NotNull AreaPath dwelling) {}
}

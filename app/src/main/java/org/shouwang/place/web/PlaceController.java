package org.shouwang.place.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.place.Places.Place;
import org.shouwang.place.domain.CompoundPlan;
import org.shouwang.place.domain.Compounds;
import org.shouwang.place.domain.PlaceBook;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Compounds down to dwellings: what a picker shows, and the generator. */
@RestController
@RequestMapping("/api/place")
class PlaceController {
    private final PlaceBook book;
    private final Compounds compounds;

    PlaceController(PlaceBook book, Compounds compounds) {
        this.book = book;
        this.compounds = compounds;
    }

    @GetMapping("/places")
    @Allow.SignedIn
    PlaceList placesBelow(@RequestParam AreaPath parent) {
        if (parent.level().compareTo(AreaLevel.COMMUNITY) < 0 || parent.level() == AreaLevel.DWELLING) {
            throw Invalid.field("parent", "place.nothing-below");
        }
        return new PlaceList(
                book.below(parent).stream().map(PlaceController::step).toList());
    }

    @GetMapping("/places/{path}")
    @Allow.SignedIn
    PlaceView place(@PathVariable AreaPath path) {
        var trail = book.trail(path);
        if (trail.isEmpty() || !trail.getLast().path().equals(path)) {
            throw new NotFound("place");
        }
        var address = book.addresses(List.of(path)).get(path);
        var steps = trail.stream().map(PlaceController::step).toList();
        return new PlaceView(
                path,
                path.level(),
                address == null ? "" : address.shortLine(),
                steps.stream()
                        .filter(step -> step.kind() != AreaLevel.FLOOR)
                        .map(PlaceStep::label)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""),
                steps);
    }

    @PostMapping("/compounds")
    @Allow(Permission.ARRANGE_PLACES)
    @ResponseStatus(HttpStatus.CREATED)
    BuiltCompound buildCompound(
            @Valid @RequestBody BuildCompound request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            AreaScope scope,
            Caller caller) {
        var plan = request.plan();
        compounds.check(scope, request.community(), plan);
        var path = dryRun
                ? null
                : compounds.build(scope, request.community(), request.name().strip(), plan, caller.accountId());
        return new BuiltCompound(path, plan.buildings(), plan.units(), plan.floors(), plan.dwellings(), plan.sample());
    }

    @PutMapping("/compounds/{path}/name")
    @Allow(Permission.ARRANGE_PLACES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renameCompound(
            @PathVariable AreaPath path, @Valid @RequestBody RenameCompound request, AreaScope scope, Caller caller) {
        compounds.rename(scope, path, request.name().strip(), caller.accountId());
    }

    /** Only while nobody is registered there. */
    @DeleteMapping("/compounds/{path}")
    @Allow(Permission.ARRANGE_PLACES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDownCompound(@PathVariable AreaPath path, AreaScope scope, Caller caller) {
        compounds.takeDown(scope, path, caller.accountId());
    }

    private static PlaceStep step(Place place) {
        var kind = place.path().level();
        return new PlaceStep(
                place.path(),
                kind,
                PlaceLabel.chinese(kind, place.name()),
                PlaceLabel.english(kind, place.name()),
                place.name());
    }

    record PlaceList(List<PlaceStep> items) {}

    record PlaceStep(AreaPath path, AreaLevel kind, String label, String labelEn, String name) {}

    record PlaceView(AreaPath path, AreaLevel kind, String shortLine, String fullLine, List<PlaceStep> trail) {}

    record BuildCompound(
            @NotNull AreaPath community,
            @NotBlank @Size(max = 40) String name,
            @Min(1) @Max(300) int buildings,
            @Min(1) @Max(20) int units,
            @Min(1) @Max(120) int floors,
            @Min(1) @Max(60) int doors,
            @Nullable @Size(max = 50) List<@Min(1) @Max(999) Integer> skip) {
        CompoundPlan plan() {
            return new CompoundPlan(buildings, units, floors, doors, new HashSet<>(skip == null ? List.of() : skip));
        }
    }

    record RenameCompound(@NotBlank @Size(max = 40) String name) {}

    record BuiltCompound(
            @Nullable AreaPath path, int buildings, int units, int floors, int dwellings, List<String> sample) {}
}

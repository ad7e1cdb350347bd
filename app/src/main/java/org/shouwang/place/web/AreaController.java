package org.shouwang.place.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.place.Places;
import org.shouwang.place.domain.AreaTree;
import org.shouwang.place.domain.AreaTree.NamedArea;
import org.shouwang.place.domain.RunningCommunities;
import org.shouwang.place.domain.RunningCommunities.CommunityLine;
import org.shouwang.place.domain.RunningCommunities.Running;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Slice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The national tree, and the communities that run here. */
@RestController
@RequestMapping("/api/place")
class AreaController {
    private static final int MOST = 200;

    private final AreaTree tree;
    private final RunningCommunities communities;
    private final Places places;

    AreaController(AreaTree tree, RunningCommunities communities, Places places) {
        this.tree = tree;
        this.communities = communities;
        this.places = places;
    }

    @GetMapping("/areas/{code}")
    @Allow.Anyone
    ResponseEntity<AreaView> area(@PathVariable AreaPath code) {
        var line = tree.find(code).orElseThrow(() -> new NotFound("area"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new AreaView(
                        code,
                        line.area().name(),
                        code.level(),
                        line.trail().stream().map(this::view).toList()));
    }

    /** Below a parent, by the beginning of a name, or the provinces. */
    @GetMapping("/areas")
    @Allow.Anyone
    Slice<AreaStep> areas(
            @RequestParam(required = false) @Nullable AreaPath parent,
            @RequestParam(required = false) @Nullable @Size(max = 40) String q,
            @RequestParam(required = false) @Nullable AreaPath cursor) {
        var after = cursor == null ? "" : cursor.value();
        if (parent != null && parent.level().compareTo(AreaLevel.COMMUNITY) >= 0) {
            throw Invalid.field("parent", "place.nothing-below");
        }
        var slice = q != null && !q.isBlank()
                ? tree.named(q.strip(), after, MOST)
                : tree.below(parent == null ? AreaPath.COUNTRY : parent, after, MOST);
        return new Slice<>(slice.items().stream().map(this::view).toList(), slice.next());
    }

    @GetMapping("/communities")
    @Allow.Anyone
    CommunityList communities() {
        return new CommunityList(communities.all());
    }

    @PostMapping("/running")
    @Allow(Permission.SET_UP)
    @ResponseStatus(HttpStatus.OK)
    CommunityList runCommunities(@Valid @RequestBody RunCommunities request, AreaScope scope, Caller caller) {
        communities.run(
                scope,
                request.communities().stream()
                        .map(community -> new Running(community.code(), community.phone()))
                        .toList(),
                caller.accountId());
        return new CommunityList(communities.all());
    }

    private AreaStep view(NamedArea area) {
        return new AreaStep(area.code(), area.name(), area.code().level(), places.isRunning(area.code()));
    }

    record AreaView(AreaPath code, String name, AreaLevel level, List<AreaStep> path) {}

    record AreaStep(AreaPath code, String name, AreaLevel level, boolean running) {}

    record CommunityList(List<CommunityLine> items) {}

    record RunCommunities(@NotEmpty @Size(max = 500) List<@Valid RunCommunity> communities) {}

    record RunCommunity(
            @NotNull AreaPath code,
            @Nullable @Pattern(regexp = "[0-9+ -]{3,20}") String phone) {}
}

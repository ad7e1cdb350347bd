package org.shouwang.access.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.access.domain.AccessSettings;
import org.shouwang.access.domain.Admitted;
import org.shouwang.access.domain.SetUpCode;
import org.shouwang.access.web.MeView.OidcDoor;
import org.shouwang.access.web.MeView.RoleView;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Who is signed in and what a page may offer. */
@Component
class Me {
    private final People people;
    private final AreaTitles areas;
    private final SetUpCode setUp;
    private final AccessSettings settings;

    Me(People people, AreaTitles areas, SetUpCode setUp, AccessSettings settings) {
        this.people = people;
        this.areas = areas;
        this.setUp = setUp;
        this.settings = settings;
    }

    MeView nobody() {
        return new MeView(
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                settings.drill(),
                false,
                null,
                doors(),
                setUp.isNeeded());
    }

    MeView of(Admitted admitted) {
        var caller = admitted.caller();
        return new MeView(
                true,
                caller.kind(),
                caller.accountId(),
                name(caller),
                roles(caller),
                permissions(caller),
                settings.drill(),
                admitted.secondFactor(),
                admitted.unfinished(),
                doors(),
                setUp.isNeeded());
    }

    private @Nullable PersonName name(Caller caller) {
        if (caller.kind() == Caller.Kind.RESIDENT) {
            return null;
        }
        var who = people.who(List.of(caller.accountId())).get(caller.accountId());
        return who == null ? null : who.name();
    }

    private List<RoleView> roles(Caller caller) {
        var grants = caller.grants();
        var titles = areas.of(grants.stream().map(Caller.Grant::area).toList());
        return grants.stream()
                .map(grant -> new RoleView(grant.role(), grant.area(), titles.getOrDefault(grant.area(), "")))
                .toList();
    }

    private static List<Permission> permissions(Caller caller) {
        return Arrays.stream(Permission.values()).filter(caller::may).toList();
    }

    private List<OidcDoor> doors() {
        return settings.access().cityApps().entrySet().stream()
                .map(app -> new OidcDoor(app.getKey(), app.getValue().name()))
                .toList();
    }
}

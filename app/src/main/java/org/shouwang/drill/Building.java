package org.shouwang.drill;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.drill.api.Dwellings;

/** The compounds, and the paths of all their dwellings. */
final class Building {
    private final Team team;
    private final Keys keys;

    Building(Team team, Keys keys) {
        this.team = team;
        this.keys = keys;
    }

    /** Builds them and names their dwellings, in order. */
    List<String> run() {
        var paths = new ArrayList<String>();
        for (var compound : Compound.ALL) {
            paths.addAll(Dwellings.of(team.member("desk"), build(compound)));
        }
        return paths;
    }

    private String build(Compound compound) {
        var login = compound.community().equals(Staff.COMMUNITY) ? "desk" : "neighbour";
        return team.member(login)
                .post("/api/place/compounds", keys.of("compound " + compound.name()), compound)
                .orFail("building " + compound.name())
                .text("path");
    }
}

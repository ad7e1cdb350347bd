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

    /** Builds them and names the dwellings of the community, in order. */
    List<String> run() {
        var paths = new ArrayList<String>();
        for (var compound : Compound.ALL) {
            var path = build(compound);
            if (compound.community().equals(Staff.COMMUNITY)) {
                paths.addAll(Dwellings.of(team.member("desk"), path));
            }
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

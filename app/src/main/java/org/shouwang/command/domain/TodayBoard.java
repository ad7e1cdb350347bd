package org.shouwang.command.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.shouwang.place.Places;
import org.shouwang.resident.HouseholdFigures;
import org.shouwang.resident.HouseholdFigures.AreaFigure;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where things stand, by the areas one step below what is looked at. */
@Repository
@Transactional(readOnly = true)
public class TodayBoard {
    private final HouseholdFigures households;
    private final Places places;

    TodayBoard(HouseholdFigures households, Places places) {
        this.households = households;
        this.places = places;
    }

    /** Rows of the first level below the scope that has more than one area; buildings at the lowest. */
    public List<AreaStanding> of(AreaScope scope) {
        var level = firstBelow(scope);
        var rows = rows(level, scope);
        while (rows.size() == 1 && level.compareTo(AreaLevel.BUILDING) < 0) {
            level = level.below();
            rows = rows(level, scope);
        }
        return rows;
    }

    private List<AreaStanding> rows(AreaLevel level, AreaScope scope) {
        var dwellings = places.dwellings(scope, level);
        var figures = new TreeMap<AreaPath, AreaFigure>();
        dwellings.keySet().forEach(area -> figures.put(area, new AreaFigure(area, 0, 0, 0, 0, 0)));
        households.by(level, scope).forEach(figure -> figures.put(figure.path(), figure));
        var names = places.names(figures.keySet());
        var rows = new ArrayList<AreaStanding>();
        figures.forEach((area, figure) -> rows.add(
                new AreaStanding(names.getOrDefault(area, area.value()), figure, dwellings.getOrDefault(area, 0))));
        return rows;
    }

    /** One area: its children. Several: themselves, at the level of the highest. */
    private static AreaLevel firstBelow(AreaScope scope) {
        var roots = scope.roots();
        if (roots.contains(AreaPath.COUNTRY) || roots.isEmpty()) {
            return AreaLevel.PROVINCE;
        }
        var highest =
                roots.stream().map(AreaPath::level).min(AreaLevel::compareTo).orElseThrow();
        if (roots.size() > 1) {
            return highest;
        }
        return highest.compareTo(AreaLevel.BUILDING) < 0 ? highest.below() : AreaLevel.BUILDING;
    }

    /** One area today. Expected is the number of its dwellings: a household each, until somebody says that one is vacant. */
    public record AreaStanding(String name, AreaFigure figure, int expected) {}
}

package org.shouwang.place.web;

import org.shouwang.shared.AreaLevel;

/** A place in the words of its readers: 3号楼, Building 3. */
final class PlaceLabel {
    private PlaceLabel() {}

    static String chinese(AreaLevel kind, String name) {
        return switch (kind) {
            case BUILDING -> name + "号楼";
            case UNIT -> name + "单元";
            case FLOOR -> name + "层";
            case DWELLING -> name + "室";
            case COMPOUND, COMMUNITY, STREET, DISTRICT, CITY, PROVINCE -> name;
        };
    }

    static String english(AreaLevel kind, String name) {
        return switch (kind) {
            case BUILDING -> "Building " + name;
            case UNIT -> "Unit " + name;
            case FLOOR -> "Floor " + name;
            case DWELLING -> "Room " + name;
            case COMPOUND, COMMUNITY, STREET, DISTRICT, CITY, PROVINCE -> name;
        };
    }
}

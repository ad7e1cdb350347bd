package org.shouwang.bench.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.bench.city.City;
import org.shouwang.bench.raw.Raw;

/** What of a registration must differ when its statements are replayed, beside ids and keyed indexes. */
final class Replays {
    private static final int BUILDING = 18;
    private static final int COMMUNITY = 12;

    private Replays() {}

    /** The longest text first, since a dwelling's path begins with its building's. */
    static Map<String, String> given(UUID key, String number, String dwelling, List<String> communities) {
        var community = "(array[%s])[1 + :lo %% %d]"
                .formatted(
                        communities.stream().map(code -> "'" + code + "'").collect(Collectors.joining(",")),
                        communities.size());
        var rest = ":lo / " + communities.size();
        var building = community + " || '001' || " + part(rest, City.BUILDINGS, 3);
        rest += " / " + City.BUILDINGS;
        var unit = part(rest, City.UNITS, 2);
        rest += " / " + City.UNITS;
        var floor = part(rest, City.FLOORS, 3);
        var door = part(rest + " / " + City.FLOORS, City.DOORS, 3);
        var given = new LinkedHashMap<String, String>();
        given.put(dwelling, building + " || " + unit + " || " + floor + " || " + door);
        given.put(dwelling.substring(0, BUILDING), building);
        given.put(dwelling.substring(0, COMMUNITY), community);
        given.put(key.toString(), Raw.newId(1));
        given.put(number, "'R' || to_hex(:hi) || to_hex(:lo)");
        return given;
    }

    private static String part(String value, int count, int width) {
        return "lpad((1 + (%s) %% %d)::text, %d, '0')".formatted(value, count, width);
    }
}

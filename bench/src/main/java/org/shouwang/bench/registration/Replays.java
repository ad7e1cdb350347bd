package org.shouwang.bench.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.bench.city.City;
import org.shouwang.bench.raw.Raw;

/** What of a registration must differ when its statements are replayed, beside ids and keyed indexes. */
final class Replays {
    private static final int BUILDING = 18;
    private static final int COMMUNITY = 12;

    private Replays() {}

    /** Lines of pgbench that draw a dwelling: the community, and the rest of the path as one number of twelve digits. */
    static List<String> place(List<String> communities) {
        return List.of(
                "\\set which random(0, %d)".formatted(communities.size() - 1),
                "\\set community " + chosen(communities, 0, communities.size()),
                "\\set building random(1, %d)".formatted(City.BUILDINGS),
                "\\set rest 100000000000 + :building * 100000000 + random(1, %d) * 1000000 + random(1, %d) * 1000 + random(1, %d)"
                        .formatted(City.UNITS, City.FLOORS, City.DOORS));
    }

    /** By halving, since pgbench knows neither lists nor texts. */
    private static String chosen(List<String> communities, int from, int to) {
        if (to - from == 1) {
            return communities.get(from);
        }
        int middle = (from + to) / 2;
        return "case when :which < %d then %s else %s end"
                .formatted(middle, chosen(communities, from, middle), chosen(communities, middle, to));
    }

    /** The longest text first, since a dwelling's path begins with its building's. */
    static Map<String, String> given(UUID key, UUID account, UUID auditWriter, String number, String dwelling) {
        var community = "(:community)::bigint::text";
        var path = community + " || '00' || (:rest)::bigint::text";
        var given = new LinkedHashMap<String, String>();
        given.put(dwelling, path);
        given.put(dwelling.substring(0, BUILDING), "left(" + path + ", " + BUILDING + ")");
        given.put(dwelling.substring(0, COMMUNITY), community);
        given.put(key.toString(), Raw.newId(1));
        // who may register only so often
        given.put(account.toString(), Raw.newId(3));
        // its entries are numbered, and none may have the number of another
        given.put(auditWriter.toString(), Raw.newId(2));
        given.put(number, "'R' || to_hex((:hi)::bigint) || to_hex((:lo)::bigint)");
        return given;
    }
}

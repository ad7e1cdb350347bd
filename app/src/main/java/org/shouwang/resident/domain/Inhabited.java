package org.shouwang.resident.domain;

import java.util.Set;
import org.shouwang.place.Occupancy;
import org.shouwang.shared.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever would pull a house down on paper that people live in it. */
@Component
@Transactional(readOnly = true)
class Inhabited implements Occupancy {
    private final JdbcClient jdbc;

    Inhabited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isInhabited(AreaPath place) {
        return jdbc.sql("select exists (select from resident.household where path >= :place and path < :end)")
                .param("place", place.value())
                .param("end", place.end())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<AreaPath> inhabited(AreaPath area) {
        return Set.copyOf(jdbc.sql("select distinct path from resident.household where path >= :area and path < :end")
                .param("area", area.value())
                .param("end", area.end())
                .query((row, _) -> new AreaPath(row.getString("path")))
                .list());
    }
}

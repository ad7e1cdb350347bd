package org.shouwang.place.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.place.Occupancy;
import org.shouwang.place.PlaceRejected;
import org.shouwang.place.domain.CompoundPlan.PlannedPlace;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Builds compounds from a plan, and takes them down again while nobody lives there. */
@Service
@Transactional
public class Compounds {
    /** Larger than any compound in the country; more is a slip of the finger. */
    public static final int MOST_DWELLINGS = 50_000;

    private final JdbcClient jdbc;
    private final PlaceBook book;
    private final List<Occupancy> occupancy;
    private final Audit audit;

    Compounds(JdbcClient jdbc, PlaceBook book, List<Occupancy> occupancy, Audit audit) {
        this.jdbc = jdbc;
        this.book = book;
        this.occupancy = occupancy;
        this.audit = audit;
    }

    public AreaPath build(AreaScope scope, AreaPath community, String name, CompoundPlan plan, UUID by) {
        check(scope, community, plan);
        lock(community);
        if (nameTaken(community, name, null)) {
            throw PlaceRejected.nameTaken();
        }
        var compound = next(community);
        insert(List.of(new PlannedPlace(compound.value(), name, null, null)));
        insert(plan.below(compound));
        audit.record(AuditEvent.of(by, "place.compound-built", null, compound)
                .with("dwellings", String.valueOf(plan.dwellings())));
        return compound;
    }

    /** Says whether the plan could be built, and changes nothing. */
    @Transactional(readOnly = true)
    public void check(AreaScope scope, AreaPath community, CompoundPlan plan) {
        if (!scope.contains(community)) {
            throw new NotFound("community");
        }
        if (!book.isRunning(community)) {
            throw PlaceRejected.notRunning();
        }
        if (plan.dwellings() > MOST_DWELLINGS) {
            throw PlaceRejected.tooLarge(plan.dwellings(), MOST_DWELLINGS);
        }
    }

    public void rename(AreaScope scope, AreaPath place, String name, UUID by) {
        requireOwn(scope, place);
        lock(place.community());
        if (nameTaken(place.community(), name, place)) {
            throw PlaceRejected.nameTaken();
        }
        jdbc.sql("update place.place set name = :name where path = :path")
                .params(Map.of("name", name, "path", place.value()))
                .update();
        book.forget();
        audit.record(AuditEvent.of(by, "place.renamed", null, place));
    }

    public void takeDown(AreaScope scope, AreaPath compound, UUID by) {
        requireOwn(scope, compound);
        if (occupancy.stream().anyMatch(known -> known.isInhabited(compound))) {
            throw PlaceRejected.inhabited();
        }
        jdbc.sql("delete from place.place where path >= :path and path < :end")
                .params(Map.of("path", compound.value(), "end", compound.end()))
                .update();
        book.forget();
        audit.record(AuditEvent.of(by, "place.compound-taken-down", null, compound));
    }

    private void requireOwn(AreaScope scope, AreaPath compound) {
        if (compound.level() != AreaLevel.COMPOUND
                || !scope.contains(compound)
                || book.find(compound).isEmpty()) {
            throw new NotFound("compound");
        }
    }

    /** @param except the compound that may have the name, since it is the one */
    private boolean nameTaken(AreaPath community, String name, @Nullable AreaPath except) {
        return jdbc.sql("""
                        select exists (select 1
                                         from place.place
                                        where path >= :community and path < :end
                                          and length(path) = 15 and name = :name and path <> :except)
                        """)
                .param("community", community.value())
                .param("end", community.end())
                .param("name", name)
                .param("except", except == null ? "" : except.value())
                .query(Boolean.class)
                .single();
    }

    /** So that two compounds built at once get two numbers and two names. */
    private void lock(AreaPath community) {
        jdbc.sql("select 1 from place.community where code = :code for update")
                .param("code", community.value())
                .query(Integer.class)
                .optional();
    }

    private AreaPath next(AreaPath community) {
        var last = jdbc.sql("""
                        select coalesce(max(substr(path, 13, 3)::int), 0)
                          from place.place
                         where path >= :community and path < :end and length(path) = 15
                        """)
                .params(Map.of("community", community.value(), "end", community.end()))
                .query(Integer.class)
                .single();
        if (last == 999) {
            throw PlaceRejected.communityFull();
        }
        return new AreaPath(community.value() + "%03d".formatted(last + 1));
    }

    private void insert(List<PlannedPlace> places) {
        jdbc.sql("""
                        insert into place.place (path, name, address, dwellings)
                        select * from unnest(:paths::text[], :names::text[], :addresses::text[], :dwellings::int[])
                        """)
                .param("paths", places.stream().map(PlannedPlace::path).toArray(String[]::new))
                .param("names", places.stream().map(PlannedPlace::name).toArray(String[]::new))
                .param("addresses", places.stream().map(PlannedPlace::address).toArray(String[]::new))
                .param("dwellings", places.stream().map(PlannedPlace::dwellings).toArray(Integer[]::new))
                .update();
    }
}

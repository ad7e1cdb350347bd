package org.shouwang.resident.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewRule;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.domain.Score;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What reviewers decided, each with what stood before it. */
@Repository
class Decisions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Decisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param before the case, and after it the other households that the decision changes */
    UUID record(List<ReviewCase> before, Kind kind, UUID by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into resident.decision (id, household_id, kind, by_account, at, second_look, before)
                        values (:id, :household, :kind, :by, :at, :secondLook, :before::jsonb)
                        """)
                .param("id", id)
                .param("household", before.getFirst().id())
                .param("kind", kind.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("secondLook", before.getFirst().secondLook())
                .param(
                        "before",
                        json.writeValueAsString(before.stream().map(Before::of).toList()))
                .update();
        return id;
    }

    /** The last one on the household that stands, if this reviewer made it since then. */
    Optional<Decision> undoable(UUID household, UUID by, Instant since) {
        return jdbc.sql("""
                        select id, kind, by_account, at, before::text as before
                          from resident.decision
                         where household_id = :household and undone_at is null
                         order by at desc, id desc
                         limit 1
                        """)
                .param("household", household)
                .query((rs, _) -> new Decision(
                        rs.getObject("id", UUID.class),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getObject("by_account", UUID.class),
                        rs.getTimestamp("at").toInstant(),
                        json.readValue(rs.getString("before"), new TypeReference<List<Before>>() {})))
                .optional()
                .filter(decision -> decision.by().equals(by) && decision.at().isAfter(since));
    }

    /** Asked again under the lock of the case: somebody may have been quicker. */
    boolean stands(UUID decision) {
        return jdbc.sql("select undone_at is null from resident.decision where id = :id")
                .param("id", decision)
                .query(Boolean.class)
                .single();
    }

    void undone(UUID decision, Instant at) {
        jdbc.sql("update resident.decision set undone_at = :at where id = :id")
                .param("id", decision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    enum Kind {
        PASS,
        ASK,
        CALL,
        MERGE
    }

    record Decision(UUID id, Kind kind, UUID by, Instant at, List<Before> before) {
        /** Whether it was this decision that merged the household away. */
        boolean hasMerged(ReviewCase now) {
            return now.status() == ReviewStatus.MERGED && now.since().equals(at);
        }
    }

    /**
     * Of a household, whatever a decision changes; how many people it has is counted back, since others may have changed
     * that too, and where it lives stays known.
     */
    record Before(
            UUID id,
            ReviewStatus status,
            boolean secondLook,
            Score score,
            Instant since,
            @Nullable UUID mergedInto) {
        static Before of(ReviewCase found) {
            return new Before(
                    found.id(), found.status(), found.secondLook(), found.score(), found.since(), found.mergedInto());
        }

        ReviewCase restore(ReviewCase now) {
            return new ReviewCase(
                    now.id(),
                    now.path(),
                    now.people(),
                    now.head(),
                    now.onBehalf(),
                    status,
                    secondLook,
                    now.isAddressPending() ? score : score.without(ReviewRule.ADDRESS_PENDING),
                    since,
                    mergedInto);
        }
    }
}

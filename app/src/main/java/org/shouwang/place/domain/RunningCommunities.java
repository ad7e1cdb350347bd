package org.shouwang.place.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which communities this installation runs, and the number that their residents call. */
@Service
@Transactional
public class RunningCommunities {
    private final JdbcClient jdbc;
    private final AreaTree tree;
    private final PlaceBook book;
    private final Audit audit;
    private final Clock clock;

    RunningCommunities(JdbcClient jdbc, AreaTree tree, PlaceBook book, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds communities or changes their number; none is removed, since people may be registered there. */
    public void run(AreaScope scope, List<Running> communities, UUID by) {
        var names = tree.names(communities.stream().map(Running::code).toList());
        for (int i = 0; i < communities.size(); i++) {
            var community = communities.get(i);
            if (!scope.contains(community.code())) {
                throw new NotFound("community");
            }
            if (community.code().level() != AreaLevel.COMMUNITY || !names.containsKey(community.code())) {
                throw Invalid.field("communities[" + i + "].code", "place.area-unknown");
            }
            save(community);
            audit.record(AuditEvent.of(by, "place.community-run", null, community.code()));
        }
        book.forget();
    }

    private void save(Running community) {
        jdbc.sql("""
                        insert into place.community (code, phone, since)
                        values (:code, :phone, :since)
                        on conflict (code) do update set phone = excluded.phone
                        """)
                .param("code", community.code().value())
                .param("phone", community.phone())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<CommunityLine> all() {
        var running = jdbc.sql("select code, phone from place.community order by code")
                .query((row, _) -> new Running(new AreaPath(row.getString("code")), row.getString("phone")))
                .list();
        var names = tree.names(running.stream().map(Running::code).toList());
        return running.stream().map(community -> line(community, names)).toList();
    }

    private static CommunityLine line(Running community, Map<AreaPath, String> names) {
        var code = community.code();
        return new CommunityLine(
                code,
                names.getOrDefault(code, ""),
                names.getOrDefault(code.at(AreaLevel.DISTRICT), ""),
                names.getOrDefault(code.at(AreaLevel.STREET), ""),
                community.phone());
    }

    public record Running(AreaPath code, @Nullable String phone) {}

    public record CommunityLine(
            AreaPath code,
            String name,
            String district,
            String street,
            @Nullable String phone) {}
}

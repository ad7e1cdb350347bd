package org.shouwang.tracing.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.copresence.PresenceView;
import org.shouwang.place.Places;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Logged;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.tracing.domain.Texts;
import org.shouwang.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares samples of the index and of the log, which are two ways to the same answer; a difference becomes a task. */
@Service
@Transactional
public class IndexCheck {
    private static final int PER_DAY = 200;
    private static final Duration TO_LOOK = Duration.ofHours(4);

    /** The task is always about this, so that there is one of it. */
    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-696e64657800");

    private final TracingIndex index;
    private final PresenceTail log;
    private final Tasks tasks;
    private final Places places;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    IndexCheck(
            TracingIndex index,
            PresenceTail log,
            Tasks tasks,
            Places places,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.index = index;
        this.log = log;
        this.tasks = tasks;
        this.places = places;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the log has and the index lacks, and the other way round, on every day. Only what the index must have seen by now may
     * be lacking, and while days wait to be replaced nothing is too much.
     */
    public Outcome run() {
        var standing = index.standing();
        var view = standing.view();
        var days = log.days();
        var sampled = 0;
        var found = new ArrayList<String>();
        for (var day : days) {
            var sample = log.sample(day, standing.mark(), PER_DAY);
            sampled += sample.size();
            sample.stream()
                    .filter(logged -> !holds(view, logged))
                    .limit(1)
                    .forEach(_ -> found.add(day + " lacks what the log has"));
        }
        var logged = days.stream().mapToLong(log::count).sum();
        if (view.presences() > logged && log.takenBackSince(standing.mark()).isEmpty()) {
            found.add("the index has " + view.presences() + " presences, the log " + logged);
        }
        var outcome = new Outcome(days.size(), sampled, found);
        keep(outcome);
        return outcome;
    }

    private static boolean holds(PresenceView view, Logged logged) {
        try {
            return view.trajectory(logged.carrier(), logged.began(), logged.began() + 1).stream()
                    .anyMatch(presence -> presence.equals(IndexFolder.presence(logged)));
        } catch (InternalError lost) {
            return false; // what the disk does not give back
        }
    }

    private void keep(Outcome outcome) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into tracing.index_check (id, at, days, sampled, differing, what)
                        values (:id, :at, :days, :sampled, :differing, :what)
                        """)
                .param("id", Ids.next())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("days", outcome.days())
                .param("sampled", outcome.sampled())
                .param("differing", outcome.differences().size())
                .param("what", String.join("; ", outcome.differences()))
                .update();
        if (outcome.differences().isEmpty()) {
            tasks.cancel(LookUpTask.INDEX, SUBJECT);
            return;
        }
        audit.record(AuditEvent.of(null, "tracing.index-differs", null, null)
                .with("days", String.valueOf(outcome.differences().size())));
        var note = "./shouwang index rebuild — " + String.join("; ", outcome.differences());
        tasks.open(List.of(new Tasks.NewTask(LookUpTask.INDEX, SUBJECT, area(), now.plus(TO_LOOK), true, note)));
    }

    /** The district that this installation runs in; nobody in a community can do anything about it. */
    private AreaPath area() {
        return places.running().stream()
                .findFirst()
                .map(community -> community.at(AreaLevel.DISTRICT))
                .orElse(AreaPath.COUNTRY);
    }

    @Transactional(readOnly = true)
    public List<Past> past(int most) {
        return jdbc.sql(
                        "select at, days, sampled, differing, what from tracing.index_check order by at desc limit :most")
                .param("most", most)
                .query((rs, _) -> new Past(
                        Objects.requireNonNull(Texts.instant(rs, "at")),
                        rs.getInt("days"),
                        rs.getInt("sampled"),
                        rs.getInt("differing"),
                        rs.getString("what")))
                .list();
    }

    public record Outcome(int days, int sampled, List<String> differences) {}

    public record Past(Instant at, int days, int sampled, int differing, String what) {}
}

package org.shouwang.resident.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.Questions.Question;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.NewTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns reviews that need a person into tasks, and questions without an answer into calls. Runs beside the requests, not
 * in them: a registration costs the same whether it passes or not, so its timing tells nobody what is on record.
 */
@Component
public class ReviewFeed {
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final ReviewCases cases;
    private final Questions questions;
    private final Calls calls;
    private final Tasks tasks;
    private final Happenings happenings;
    private final Live live;
    private final Clock clock;

    ReviewFeed(
            JdbcClient jdbc,
            ReviewCases cases,
            Questions questions,
            Calls calls,
            Tasks tasks,
            Happenings happenings,
            Live live,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.questions = questions;
        this.calls = calls;
        this.tasks = tasks;
        this.happenings = happenings;
        this.live = live;
        this.clock = clock;
    }

    /** Answers whether there may be more. Several instances take different ones. */
    @Transactional
    public boolean queueReviews() {
        var due = clock.instant().plus(ReviewTask.REVIEW_WITHIN);
        var fresh = jdbc.sql("""
                        update resident.review r set queued = true
                          from resident.household h
                         where h.id = r.id
                           and r.id in (select id from resident.review where not queued
                                         order by id limit %d for update skip locked)
                        returning r.id, h.path
                        """.formatted(BATCH))
                .query((rs, _) -> new NewTask(
                        ReviewTask.REVIEW,
                        rs.getObject("id", UUID.class),
                        new AreaPath(rs.getString("path")),
                        due,
                        false,
                        null))
                .list();
        tasks.open(fresh);
        fresh.forEach(task -> live.changed("reviews", task.area()));
        return fresh.size() == BATCH;
    }

    @Transactional
    public boolean callForAnswers() {
        var now = clock.instant();
        var due = questions.due(now, BATCH);
        var changes = new LinkedHashMap<ReviewCase, ReviewCase>();
        cases.lockFree(due.stream().map(Question::household).toList()).values().stream()
                .filter(here -> here.status() == ReviewStatus.QUESTION)
                .forEach(here -> {
                    happenings.add(here.id(), "CALL_NEEDED", Map.of("due", calls.open(here, null, now)), null);
                    changes.put(here, here.to(ReviewStatus.CALL, now));
                });
        cases.store(changes);
        return due.size() == BATCH && !changes.isEmpty();
    }
}

package org.shouwang.resident.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.HouseholdFigures;
import org.shouwang.resident.HouseholdFigures.AreaFigure;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.Relation;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.DomainException;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.work.domain.Seen;
import org.shouwang.work.domain.TaskList;
import org.shouwang.work.domain.Working;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reviewers, residents and callers do whatever they can in any order; many steps are refused. However they end up, the
 * figures that were kept are those that a recount finds, and nobody is lost or counted twice.
 */
@ModuleTest
@Import(Neighbours.class)
class RandomReviewTests {
    private static final AreaScope HERE = AreaScope.of(NEXT_DOOR);
    private static final int STEPS = 250;

    private final Registering registering;
    private final OwnRegistrations own;
    private final Members members;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final Asking asking;
    private final Answering answering;
    private final Undoing undoing;
    private final Placing placing;
    private final TaskList tasks;
    private final Working working;
    private final HouseholdFigures figures;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    private final List<Caller> reviewers = IntStream.range(0, 3)
            .mapToObj(_ -> Callers.staff(Role.REVIEWER, NEXT_DOOR))
            .toList();
    private final Caller desk = Callers.staff(Role.COMMUNITY_DESK, NEXT_DOOR);
    private final Map<UUID, Caller> households = new LinkedHashMap<>();
    private final List<String> people = new ArrayList<>();
    private Random random = new Random();

    RandomReviewTests(
            Registering registering,
            OwnRegistrations own,
            Members members,
            ReviewFeed feed,
            ReviewQueue queue,
            Deciding deciding,
            Asking asking,
            Answering answering,
            Undoing undoing,
            Placing placing,
            TaskList tasks,
            Working working,
            HouseholdFigures figures,
            JdbcClient jdbc,
            TurnableClock clock) {
        this.registering = registering;
        this.own = own;
        this.members = members;
        this.feed = feed;
        this.queue = queue;
        this.deciding = deciding;
        this.asking = asking;
        this.answering = answering;
        this.undoing = undoing;
        this.placing = placing;
        this.tasks = tasks;
        this.working = working;
        this.figures = figures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20210818, 20220414})
    void theFiguresAreThoseOfARecount(long seed) {
        random = new Random(seed);
        IntStream.range(0, 8).forEach(i -> people.add(Forms.citizen(LocalDate.of(1948 + i, 3, 3))));
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            done += tried(this::anything) ? 1 : 0;
            if (step % 25 == 0) {
                recount(seed, step);
            }
        }
        recount(seed, STEPS);
        assertThat(done).as("steps that were not refused").isGreaterThan(STEPS / 3);
    }

    private void anything() {
        clock.turn(Duration.ofSeconds(random.nextInt(120)));
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> register();
            case 3 -> feed.queueReviews();
            case 4 -> feed.callForAnswers();
            case 5, 6 -> queue.lease(reviewer(), HERE);
            case 7 -> held().ifPresent(held -> deciding.pass(held.by(), held.id()));
            case 8 -> held().ifPresent(held -> deciding.merge(held.by(), held.id(), household()));
            case 9 ->
                held().ifPresent(held ->
                        asking.ask(held.by(), held.id(), one(QuestionKind.values()), somebody(held.id())));
            case 10 -> held().ifPresent(held -> asking.call(held.by(), held.id(), null));
            case 11 -> undoing.undo(reviewer(), household());
            case 12 -> answer();
            default -> placeOrCall();
        }
    }

    private void register() {
        var caller = Callers.resident();
        var members = new ArrayList<MemberForm>();
        members.add(Forms.adult("张慧", Relation.HEAD));
        for (int i = random.nextInt(3); i > 0; i--) {
            members.add(Forms.person("李建国", Relation.OTHER_RELATIVE, people.get(random.nextInt(people.size()))));
        }
        var all = members.stream().distinct().toArray(MemberForm[]::new);
        var form = random.nextInt(5) == 0
                ? Forms.pending(NEXT_DOOR, "河边三间房", all)
                : Forms.at(Forms.dwelling(NEXT_DOOR), all);
        households.put(registering.own(caller, form).id(), caller);
    }

    private void answer() {
        var household = household();
        var registration = own.find(owner(household).accountId(), household).orElseThrow();
        var asked = Optional.ofNullable(registration.asked());
        asked.ifPresent(question -> answering.answer(
                owner(household),
                household,
                question.id(),
                question.kind()
                        .choices()
                        .get(random.nextInt(question.kind().choices().size()))
                        .code()));
    }

    private UUID somebody(UUID household) {
        var living = members.of(List.of(household)).getOrDefault(household, List.of());
        return living.get(random.nextInt(living.size())).id();
    }

    private void placeOrCall() {
        if (random.nextBoolean()) {
            placing.place(desk, HERE, household(), Forms.dwelling(NEXT_DOOR));
            return;
        }
        var calls = tasks.page(new Seen(Map.of(ReviewTask.CALL, HERE)), false, null, 5)
                .items();
        if (!calls.isEmpty()) {
            var call = calls.get(random.nextInt(calls.size())).id();
            working.take(desk, HERE, call);
            working.finish(desk, HERE, call, random.nextBoolean() ? "ANSWERED" : "NO_ANSWER", null);
        }
    }

    private void recount(long seed, int step) {
        var counted = jdbc.sql("""
                        select coalesce(sum(1), 0) as households, coalesce(sum(h.people), 0) as people,
                               coalesce(sum((h.state = 'PENDING')::int), 0) as pending,
                               coalesce(sum((h.state = 'IN_REVIEW')::int), 0) as in_review,
                               coalesce(sum((r.status = 'QUESTION')::int), 0) as questions
                          from resident.household h join resident.review r on r.id = h.id
                         where h.state <> 'VOID' and h.path like :area || '%'
                        """)
                .param("area", NEXT_DOOR.value())
                .query((row, _) -> new AreaFigure(
                        NEXT_DOOR,
                        row.getInt("households"),
                        row.getInt("people"),
                        row.getInt("pending"),
                        row.getInt("in_review"),
                        row.getInt("questions")))
                .single();
        var kept = figures.by(AreaLevel.COMMUNITY, HERE).stream()
                .findFirst()
                .orElse(new AreaFigure(NEXT_DOOR, 0, 0, 0, 0, 0));
        assertThat(kept).as("seed %d, step %d", seed, step).isEqualTo(counted);
        assertThat(wronglyCounted()).as("seed %d, step %d", seed, step).isEmpty();
        assertThat(halfMerged()).as("seed %d, step %d", seed, step).isEmpty();
    }

    /** Void ones that somebody lives in or that still wait for something, and others that nobody lives in. */
    private List<UUID> halfMerged() {
        return jdbc.sql("""
                        select h.id from resident.household h
                         where h.path like :area || '%'
                           and case when h.state = 'VOID'
                                    then h.people > 0
                                         or exists (select from work.task t where t.subject = h.id and t.closed_at is null)
                                         or exists (select from resident.question q
                                                     where q.household_id = h.id
                                                       and q.answered_at is null and q.withdrawn_at is null)
                                    else h.people = 0 end
                        """)
                .param("area", NEXT_DOOR.value())
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    /** Households whose number of people is not that of the people who live there. */
    private List<UUID> wronglyCounted() {
        return jdbc.sql("""
                        select h.id from resident.household h
                         where h.path like :area || '%'
                           and h.people <> (select count(*) from resident.person p
                                             where p.household_id = h.id and p.left_at is null)
                        """)
                .param("area", NEXT_DOOR.value())
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    private Optional<InHand> held() {
        var reviewer = reviewer();
        return queue.standing(reviewer, HERE).mine().stream().findAny().map(found -> new InHand(reviewer, found.id()));
    }

    private Caller reviewer() {
        return reviewers.get(random.nextInt(reviewers.size()));
    }

    private Caller owner(UUID household) {
        return Optional.ofNullable(households.get(household)).orElseThrow();
    }

    private UUID household() {
        if (households.isEmpty()) {
            register();
        }
        return List.copyOf(households.keySet()).get(random.nextInt(households.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static boolean tried(Runnable step) {
        try {
            step.run();
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private record InHand(Caller by, UUID id) {}
}

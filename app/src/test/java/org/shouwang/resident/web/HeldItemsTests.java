package org.shouwang.resident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.RegistrationForm.NeedForm;
import org.shouwang.resident.domain.Relation;
import org.shouwang.resident.review.Deciding;
import org.shouwang.resident.review.ReviewFeed;
import org.shouwang.resident.review.ReviewQueue;
import org.shouwang.resident.web.HeldItems.HeldItem;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents are told of everything that they entered and that is still kept, wherever its people live by now. */
@ModuleTest
@Import(Neighbours.class)
class HeldItemsTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);

    private final Registering registering;
    private final OwnRegistrations own;
    private final HeldItems held;
    private final Households households;
    private final ReviewFeed feed;
    private final ReviewQueue queue;
    private final Deciding deciding;
    private final JdbcClient jdbc;

    private final Caller reviewer = Callers.staff(Role.REVIEWER, FOUR_SEASONS);
    private final Caller zhang = Callers.resident();

    HeldItemsTests(
            Registering registering,
            OwnRegistrations own,
            HeldItems held,
            Households households,
            ReviewFeed feed,
            ReviewQueue queue,
            Deciding deciding,
            JdbcClient jdbc) {
        this.registering = registering;
        this.own = own;
        this.held = held;
        this.households = households;
        this.feed = feed;
        this.queue = queue;
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyTheQueue() {
        drain();
        jdbc.sql("update work.task set closed_at = now(), outcome = 'CANCELLED' where closed_at is null")
                .update();
    }

    @Test
    void aMergeTakesNothingFromTheListOfWhatIsHeld() {
        var father = Forms.citizen(LocalDate.of(1950, 5, 5));
        var there = register(Callers.resident(), Forms.person("李建国", Relation.HEAD, father));
        var here = register(
                zhang,
                adult("张慧", Relation.HEAD),
                Forms.person("李建国", Relation.PARENT, father, new NeedForm(CareNeed.DIET, "少盐")),
                withPhone(adult("周芳", Relation.OTHER_RELATIVE)));
        var before = items();
        var subjects = households.subjectsOf(List.of(here));
        drain();
        assertThat(queue.lease(reviewer, HERE).orElseThrow().review().id()).isEqualTo(here);

        deciding.merge(reviewer, here, there);

        assertThat(before).extracting(HeldItem::value).contains("张*", "李*国", "周*");
        assertThat(items()).isEqualTo(before);
        assertThat(households.subjectsOf(List.of(here))).containsExactlyInAnyOrderElementsOf(subjects);
    }

    private UUID register(Caller caller, MemberForm... members) {
        return registering
                .own(caller, Forms.at(Forms.dwelling(FOUR_SEASONS), members))
                .id();
    }

    private static MemberForm withPhone(MemberForm member) {
        return new MemberForm(
                member.name(),
                member.document(),
                null,
                null,
                member.relation(),
                Forms.phone(),
                null,
                null,
                "太原市迎泽区解放路一百号",
                List.of(new NeedForm(CareNeed.CHRONIC_MEDICINE, "3")));
    }

    private List<HeldItem> items() {
        return held.of(zhang.accountId(), own.of(zhang.accountId()));
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = feed.queueReviews();
        }
    }
}

package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.NewRegistration.By;
import org.shouwang.resident.domain.ReviewFacts.Entered;
import org.shouwang.resident.domain.Tallies.Share;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.live.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a household: reads the form, scores it, writes it. The same statements run for every form of the same shape,
 * and the answer follows from what was entered alone, so neither tells whether a number or a phone is on record.
 */
@Service
@Transactional
public class Registering {
    private static final int MOST_PER_ACCOUNT = 10;
    private static final Duration ACTOR_WINDOW = Duration.ofDays(1);
    /** So much a phone that was away may be ahead of the server. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final int INFANT = 1;
    private static final int CHILD = 14;

    private final FormCheck check;
    private final KnownRecords records;
    private final RegistrationRows rows;
    private final RegistrationNumbers numbers;
    private final Questions questions;
    private final Tallies tallies;
    private final Policies policies;
    private final SecondLookLot lot;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    Registering(
            FormCheck check,
            KnownRecords records,
            RegistrationRows rows,
            RegistrationNumbers numbers,
            Questions questions,
            Tallies tallies,
            Policies policies,
            SecondLookLot lot,
            Audit audit,
            Live live,
            Clock clock) {
        this.check = check;
        this.records = records;
        this.rows = rows;
        this.numbers = numbers;
        this.questions = questions;
        this.tallies = tallies;
        this.policies = policies;
        this.lot = lot;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** For the caller's own household. */
    public Registered own(Caller caller, RegistrationForm form) {
        return register(check.check(form, null), new By(caller.accountId(), null, null));
    }

    /** For somebody else's, within the areas where the caller may. */
    public Registered onBehalf(
            Caller caller, RegistrationForm form, OnBehalfReason reason, @Nullable Instant capturedAt) {
        if (capturedAt != null && capturedAt.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw Invalid.field("capturedAt", "resident.captured-in-future");
        }
        var checked = check.check(form, caller.areas(Permission.REGISTER_FOR_OTHERS));
        return register(checked, new By(caller.accountId(), reason, capturedAt));
    }

    private Registered register(CheckedForm form, By by) {
        var now = clock.instant();
        var policy = policies.current(ReviewPolicy.class);
        var found = records.find(form, by, now.minus(ACTOR_WINDOW));
        if (!by.isOnBehalf() && found.own() >= MOST_PER_ACCOUNT) {
            throw RegistrationRefused.tooMany();
        }
        var score = Score.of(new ReviewFacts(entered(form, now), found.known()), policy);
        var verdict = Verdict.of(score, policy, lot.draw(form));
        var registration = NewRegistration.of(form, by, now);
        var number = numbers.draw();
        rows.write(registration, number, verdict);
        var question = verdict.question(policy)
                .map(addend -> questions.askByRule(registration, addend, policy.questionTime()))
                .orElse(null);
        audit.record(audited(registration));
        tallies.add(Share.of(form.place(), verdict.state(form), form.members().size(), question != null));
        live.changed("households", registration.path());
        return new Registered(registration.id(), number, now, form.pendingAddress() != null, question);
    }

    private static Entered entered(CheckedForm form, Instant now) {
        var today = now.atZone(FormCheck.ZONE).toLocalDate();
        var members = form.members();
        var indexes = IntStream.range(0, members.size()).boxed().toList();
        return new Entered(
                members.size(),
                form.pendingAddress() != null,
                indexes.stream()
                        .filter(i -> members.get(i).document().kind() == IdentityDocumentKind.NONE)
                        .filter(i -> !members.get(i).isYoungerThan(INFANT, today))
                        .toList(),
                indexes.stream()
                        .filter(i -> members.get(i).isYoungerThan(CHILD, today)
                                && members.get(i).guardian() == null)
                        .toList());
    }

    private static AuditEvent audited(NewRegistration registration) {
        var event = AuditEvent.of(
                        registration.by().account(), "resident.registered", registration.id(), registration.path())
                .with("people", String.valueOf(registration.people().size()));
        var reason = registration.by().reason();
        return reason == null ? event : event.with("onBehalf", reason.name());
    }

    /** @param question id of the question that what was entered calls for */
    public record Registered(
            UUID id,
            RegistrationNumber number,
            Instant receivedAt,
            boolean addressPending,
            @Nullable UUID question) {}
}

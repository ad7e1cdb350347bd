package org.shouwang.resident.review;

import static org.shouwang.resident.review.EvidenceItem.Judgement.CONFLICT;
import static org.shouwang.resident.review.EvidenceItem.Judgement.DIFFERS;
import static org.shouwang.resident.review.EvidenceItem.Judgement.FITS;
import static org.shouwang.resident.review.EvidenceItem.Judgement.NOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.KnownHouseholds;
import org.shouwang.resident.domain.KnownHouseholds.KnownHousehold;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.resident.domain.SamePeople;
import org.shouwang.resident.domain.SamePeople.Same;
import org.shouwang.resident.review.EvidenceItem.Code;
import org.shouwang.resident.review.EvidenceItem.Source;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.Ended;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a household entered beside what is known. Of a record outside the reviewer's areas only that there is one. */
@Component
@Transactional(readOnly = true)
public class Evidence {
    private final SamePeople same;
    private final KnownHouseholds households;
    private final Questions questions;
    private final Tasks tasks;
    private final Policies policies;

    Evidence(SamePeople same, KnownHouseholds households, Questions questions, Tasks tasks, Policies policies) {
        this.same = same;
        this.households = households;
        this.questions = questions;
        this.tasks = tasks;
        this.policies = policies;
    }

    public Gathered of(ReviewCase here, List<Member> members, AreaScope scope) {
        var twins = same.of(here.id());
        var known = households.byId(
                twins.stream().map(twin -> twin.other().household()).distinct().toList(), scope);
        var items = new ArrayList<EvidenceItem>();
        twins.forEach(twin -> items.addAll(twice(twin, known.get(twin.other().household()))));
        members.stream()
                .filter(member ->
                        twins.stream().noneMatch(twin -> twin.here().id().equals(member.id())))
                .forEach(member -> items.add(alone(member)));
        items.add(people(here));
        households
                .phonesOf(here.id())
                .forEach(phone -> items.add(new EvidenceItem(
                        Code.PHONE,
                        null,
                        Map.of("phone", phone.number()),
                        Map.of("count", phone.otherHouseholds()),
                        null,
                        phone.otherHouseholds() > 0 ? DIFFERS : FITS)));
        items.addAll(address(here));
        questions
                .answered(here.id())
                .forEach(question -> items.add(new EvidenceItem(
                        Code.ANSWER,
                        name(members, question.subject()),
                        Map.of("question", question.kind(), "choice", Objects.requireNonNull(question.choice())),
                        null,
                        null,
                        NOTE)));
        tasks.ended(ReviewTask.CALL, here.id()).ifPresent(call -> items.add(heard(call)));
        return new Gathered(items, known.values().stream().toList());
    }

    /** What somebody heard who rang: they wrote it for whoever decides. */
    private static EvidenceItem heard(Ended call) {
        return new EvidenceItem(
                Code.CALL,
                null,
                Map.of(
                        "outcome", call.outcome(),
                        "note", Objects.requireNonNullElse(call.note(), "")),
                null,
                null,
                NOTE);
    }

    private static List<EvidenceItem> twice(Same twin, @Nullable KnownHousehold other) {
        var items = new ArrayList<EvidenceItem>();
        var source = other == null ? null : new Source(other.registeredAt(), other.onBehalf());
        items.add(new EvidenceItem(
                Code.SAME_PERSON,
                twin.here().name(),
                Map.of("path", twin.here().path()),
                other == null ? Map.of() : Map.of("path", other.path()),
                source,
                CONFLICT));
        if (!twin.hasSameName()) {
            items.add(new EvidenceItem(
                    Code.NAME,
                    twin.here().name(),
                    Map.of("name", twin.here().name()),
                    other == null ? Map.of() : Map.of("name", twin.other().name()),
                    source,
                    CONFLICT));
        }
        return items;
    }

    private static EvidenceItem alone(Member member) {
        var document = member.document();
        var entered = document == null
                ? Map.<String, Object>of("kind", member.documentKind())
                : Map.<String, Object>of("kind", member.documentKind(), "number", document);
        return new EvidenceItem(Code.DOCUMENT, member.name(), entered, null, null, NOTE);
    }

    private EvidenceItem people(ReviewCase here) {
        int usual = policies.current(ReviewPolicy.class).usualPeople();
        return new EvidenceItem(
                Code.PEOPLE,
                null,
                Map.of("people", here.people()),
                Map.of("usual", usual),
                null,
                here.people() <= usual ? FITS : DIFFERS);
    }

    private List<EvidenceItem> address(ReviewCase here) {
        if (here.isAddressPending()) {
            return List.of(new EvidenceItem(
                    Code.ADDRESS, null, Map.of("text", households.pendingAddress(here.id())), null, null, CONFLICT));
        }
        var others = households.inDwelling(here.path(), here.id());
        return List.of(new EvidenceItem(
                Code.DWELLING,
                null,
                Map.of("path", here.path()),
                Map.of("count", others),
                null,
                others > 0 ? DIFFERS : FITS));
    }

    private static @Nullable PersonName name(List<Member> members, UUID id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(Member::name)
                .orElse(null);
    }

    /** @param alternatives households of the reader's areas that this one may be the double of */
    public record Gathered(List<EvidenceItem> items, List<KnownHousehold> alternatives) {}
}

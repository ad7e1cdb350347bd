package org.shouwang.resident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.resident.domain.ReviewRule;
import org.shouwang.resident.domain.Score;
import org.shouwang.resident.domain.Score.Addend;
import org.shouwang.resident.review.Evidence;
import org.shouwang.resident.review.ReviewQueue.Held;
import org.shouwang.resident.review.ReviewQueue.Standing;
import org.shouwang.resident.web.ReviewCaseView.AlternativeRow;
import org.shouwang.resident.web.ReviewCaseView.QuestionOption;
import org.shouwang.resident.web.ReviewCaseView.ReviewMember;
import org.shouwang.resident.web.ReviewCaseView.ReviewQueueView;
import org.shouwang.resident.web.ReviewCaseView.ReviewRow;
import org.shouwang.resident.web.ReviewCaseView.ScoreAddend;
import org.shouwang.resident.web.ReviewCaseView.ScoreView;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Revealed;
import org.springframework.stereotype.Component;

/** Puts together what a reviewer sees: the queue, and the case in hand. */
@Component
class ReviewPage {
    private final Members members;
    private final Evidence evidence;
    private final EvidenceText words;
    private final Threads threads;
    private final Addresses addresses;
    private final Policies policies;
    private final Phrases phrases;

    ReviewPage(
            Members members,
            Evidence evidence,
            EvidenceText words,
            Threads threads,
            Addresses addresses,
            Policies policies,
            Phrases phrases) {
        this.members = members;
        this.evidence = evidence;
        this.words = words;
        this.threads = threads;
        this.addresses = addresses;
        this.policies = policies;
        this.phrases = phrases;
    }

    ReviewQueueView queue(Standing standing) {
        var all = Stream.concat(standing.mine().stream(), standing.free().stream())
                .toList();
        var heads = members.byId(all.stream().map(ReviewCase::head).toList());
        var lines = addresses.shortLines(all.stream().map(ReviewCase::path).toList());
        var rows = all.stream()
                .map(one -> new ReviewRow(
                        one.id(),
                        name(heads, one.head()),
                        one.people(),
                        lines.getOrDefault(one.path(), ""),
                        reason(one),
                        one.since(),
                        standing.mine().contains(one)))
                .toList();
        return new ReviewQueueView(standing.waiting(), standing.mine().size(), rows);
    }

    ReviewCaseView view(Held held, AreaScope scope) {
        var here = held.review();
        var people = members.of(List.of(here.id())).getOrDefault(here.id(), List.of());
        var head = name(members.byId(List.of(here.head())), here.head());
        var gathered = evidence.of(here, people, scope);
        return new ReviewCaseView(
                here.id(),
                held.name(here.head()),
                here.head(),
                here.people(),
                addresses.shortLine(here.path()),
                here.path(),
                here.isAddressPending(),
                reason(here),
                here.since(),
                held.lease().until(),
                score(here.score()),
                gathered.items().stream().map(words::row).toList(),
                questions(held, people),
                gathered.alternatives().stream()
                        .map(other -> new AlternativeRow(other.id(), addresses.shortLine(other.path())))
                        .toList(),
                people.stream()
                        .map(person -> new ReviewMember(person.id(), held.name(person.id())))
                        .toList(),
                threads.of(here.id(), head, people));
    }

    private String reason(ReviewCase here) {
        return here.score().addends().stream()
                .findFirst()
                .map(this::text)
                .orElseGet(() -> phrases.say("rule.SECOND_LOOK"));
    }

    private ScoreView score(Score score) {
        var policy = policies.current(ReviewPolicy.class);
        return new ScoreView(
                score.total(),
                policy.passBelow(),
                policy.humanFrom(),
                score.addends().stream()
                        .map(addend -> new ScoreAddend(addend.rule(), text(addend), addend.points()))
                        .toList());
    }

    private String text(Addend addend) {
        return phrases.say("rule." + addend.rule(), Map.of("count", addend.count()));
    }

    /** Three at most, those that fit the doubts first: each about the person in doubt, in the household's own words. */
    private List<QuestionOption> questions(Held held, List<Member> people) {
        var here = held.review();
        var options = new ArrayList<QuestionOption>();
        for (var addend : here.score().addends()) {
            Stream.of(QuestionKind.values())
                    .filter(kind -> kind.settles() == addend.rule())
                    .forEach(kind -> options.add(option(kind, subject(addend, here, people), people, held)));
        }
        var how = option(QuestionKind.HOW_MANY, here.head(), people, held);
        if (options.stream().noneMatch(option -> option.kind() == QuestionKind.HOW_MANY)) {
            options.add(how);
        }
        return options.stream().limit(3).toList();
    }

    private static UUID subject(Addend addend, ReviewCase here, List<Member> people) {
        return people.stream()
                .filter(person -> addend.rule() != ReviewRule.CROWDED)
                .filter(person -> Integer.valueOf(person.position()).equals(addend.subject()))
                .findFirst()
                .map(Member::id)
                .orElse(here.head());
    }

    private QuestionOption option(QuestionKind kind, UUID subject, List<Member> people, Held held) {
        var name = held.name(subject).value();
        var text = phrases.say("question." + kind, Map.of("subject", name, "people", people.size()));
        return new QuestionOption(kind, subject, new Revealed(text));
    }

    private static PersonName name(Map<UUID, Member> heads, UUID id) {
        var head = heads.get(id);
        return head == null ? new PersonName("") : head.name();
    }
}

package org.shouwang.resident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.place.Places;
import org.shouwang.place.Places.Address;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.OwnRegistrations.AskedQuestion;
import org.shouwang.resident.domain.OwnRegistrations.OwnRegistration;
import org.shouwang.resident.domain.QuestionKind.Choice;
import org.shouwang.resident.web.QuestionView.ChoiceView;
import org.shouwang.resident.web.RegistrationView.AnsweredQuestion;
import org.shouwang.resident.web.RegistrationView.MemberView;
import org.shouwang.resident.web.RegistrationView.RegistrationStatus;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.NotFound;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Revealed;
import org.springframework.stereotype.Component;

/** Puts together what residents see of their own registrations. */
@Component
class OwnRegistrationPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OwnRegistrations registrations;
    private final Members members;
    private final Places places;
    private final Phrases phrases;
    private final Clock clock;

    OwnRegistrationPage(OwnRegistrations registrations, Members members, Places places, Phrases phrases, Clock clock) {
        this.registrations = registrations;
        this.members = members;
        this.places = places;
        this.phrases = phrases;
        this.clock = clock;
    }

    List<RegistrationView> all(UUID account) {
        return views(registrations.of(account));
    }

    RegistrationView one(UUID account, UUID id) {
        var found = registrations.find(account, id).orElseThrow(() -> new NotFound("registration"));
        return views(List.of(found)).getFirst();
    }

    private List<RegistrationView> views(List<OwnRegistration> found) {
        var people = members.of(found.stream().map(OwnRegistration::id).toList());
        var addresses =
                places.addresses(found.stream().map(OwnRegistration::path).collect(Collectors.toSet()));
        return found.stream()
                .map(registration -> view(
                        registration,
                        people.getOrDefault(registration.id(), List.of()),
                        address(registration.path(), addresses)))
                .toList();
    }

    private RegistrationView view(OwnRegistration registration, List<Member> people, String address) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var question = registration.question();
        var answered = registration.answered();
        return new RegistrationView(
                registration.id(),
                registration.number(),
                status(registration),
                address,
                registration.receivedAt(),
                people.stream()
                        .map(person ->
                                new MemberView(person.name(), person.document(), person.age(today), person.relation()))
                        .toList(),
                question == null ? null : question(question, people),
                answered == null ? null : answered(answered, people));
    }

    private static RegistrationStatus status(OwnRegistration registration) {
        if (registration.question() != null) {
            return RegistrationStatus.QUESTION;
        }
        return registration.isAddressPending() ? RegistrationStatus.RECEIVED : RegistrationStatus.CONFIRMED;
    }

    private String address(AreaPath path, Map<AreaPath, Address> addresses) {
        var address = addresses.get(path);
        return address == null ? phrases.say("address.pending") : address.fullLine();
    }

    private AnsweredQuestion answered(AskedQuestion answered, List<Member> people) {
        return new AnsweredQuestion(
                question(answered, people),
                Objects.requireNonNull(answered.choice()),
                Objects.requireNonNull(answered.changeableUntil()));
    }

    private QuestionView question(AskedQuestion question, List<Member> people) {
        var subject = people.stream()
                .filter(person -> person.id().equals(question.subject()))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        members.byId(List.of(question.subject())).get(question.subject())))
                .map(Member::name)
                .map(PersonName::clear)
                .orElse("");
        var values = Map.of("subject", subject, "people", people.size());
        return new QuestionView(
                question.id(),
                question.kind(),
                new Revealed(phrases.say("question." + question.kind(), values)),
                new Revealed(subject),
                question.kind().choices().stream()
                        .map(choice -> choice(question, choice, values))
                        .toList());
    }

    private ChoiceView choice(AskedQuestion question, Choice choice, Map<String, ?> values) {
        var key = "question." + question.kind() + "." + choice.code();
        return new ChoiceView(choice.code(), phrases.say(key, values), phrases.say(key + ".consequence", values));
    }
}

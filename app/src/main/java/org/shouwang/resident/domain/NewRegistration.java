package org.shouwang.resident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CheckedForm.CheckedMember;
import org.shouwang.resident.domain.CheckedForm.CheckedNeed;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;

/** A registration on its way in: the checked form with the ids that its rows will have. */
record NewRegistration(
        UUID id, CheckedForm form, List<NewPerson> people, UUID householdContact, By by, Instant receivedAt) {

    static NewRegistration of(CheckedForm form, By by, Instant receivedAt) {
        return new NewRegistration(
                Ids.next(),
                form,
                IntStream.range(0, form.members().size())
                        .mapToObj(i ->
                                new NewPerson(Ids.next(), i, form.members().get(i), Ids.next(), Ids.next(), Ids.next()))
                        .toList(),
                Ids.next(),
                by,
                receivedAt);
    }

    AreaPath path() {
        return form.place();
    }

    UUID headId() {
        return people.get(form.members().indexOf(form.head())).id();
    }

    @Nullable UUID guardianOf(NewPerson person) {
        var guardian = person.member().guardian();
        return guardian == null ? null : people.get(guardian).id();
    }

    List<NewNeed> needs() {
        return people.stream()
                .flatMap(person -> person.member().needs().stream().map(need -> new NewNeed(person.id(), need)))
                .toList();
    }

    /** Where the household as a whole is reached, and those of its people who have a phone of their own. */
    List<NewContact> contacts() {
        return Stream.concat(
                        Stream.ofNullable(form.phone()).map(_ -> new NewContact(householdContact, null, "HOUSEHOLD")),
                        people.stream()
                                .filter(person -> person.member().phone() != null)
                                .map(person -> new NewContact(person.contact(), person.id(), "OWN")))
                .toList();
    }

    /** Where the people live, and where else they say that they are registered. */
    List<NewResidence> residences() {
        return people.stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(new NewResidence(person.id(), person.living(), "LIVING", path().value())),
                        Stream.ofNullable(person.member().registeredResidence())
                                .map(_ -> new NewResidence(person.id(), person.registered(), "REGISTERED", null))))
                .toList();
    }

    /** @param position as entered; the ids of the rows that belong to the person */
    record NewPerson(UUID id, int position, CheckedMember member, UUID contact, UUID living, UUID registered) {}

    record NewNeed(UUID person, CheckedNeed need) {}

    /** @param person null for the household as a whole */
    record NewContact(UUID id, @Nullable UUID person, String purpose) {}

    /** @param path null where only the vault knows it, as text */
    record NewResidence(
            UUID person, UUID id, String kind, @Nullable String path) {}

    /**
     * Who registers: a resident for the own household, or staff on somebody's behalf.
     *
     * @param capturedAt when it was entered, where that was before it was sent
     */
    record By(
            UUID account,
            @Nullable OnBehalfReason reason,
            @Nullable Instant capturedAt) {
        boolean isOnBehalf() {
            return reason != null;
        }
    }
}

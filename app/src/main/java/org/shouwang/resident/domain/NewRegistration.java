package org.shouwang.resident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** @param position as entered; the ids of the rows that belong to the person */
    record NewPerson(UUID id, int position, CheckedMember member, UUID contact, UUID living, UUID registered) {}

    record NewNeed(UUID person, CheckedNeed need) {}

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

package org.shouwang.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;

/** Registered people for other modules: masked, and within a scope unless only where they live is asked for. */
public interface KnownPeople {
    Optional<KnownPerson> within(AreaScope scope, UUID person);

    /** Those outside the scope are absent. */
    Map<UUID, KnownPerson> within(AreaScope scope, Collection<UUID> people);

    /** Where they live now, whoever asks: for sending something there. Unknown people are absent. */
    Map<UUID, AreaPath> homes(Collection<UUID> people);

    /** Who is registered in one household with each of these now, whoever asks. Those who live alone are absent. */
    Map<UUID, List<Housemate>> housemates(Collection<UUID> people);

    /**
     * Every row of the human being that each of these is, as reviewers have linked them; the row to go by first, which is one
     * that nobody has left. Unknown people are absent.
     */
    Map<UUID, List<UUID>> rows(Collection<UUID> people);

    /** Who has these document numbers, anywhere; for matching a list that names them. */
    Map<String, UUID> byDocument(Collection<String> numbers);

    record KnownPerson(
            UUID id,
            UUID household,
            AreaPath path,
            PersonName name,
            @Nullable Integer age,
            @Nullable String sex) {}

    /** @param since when both were registered there */
    record Housemate(UUID person, UUID household, AreaPath path, LocalDate since) {}
}

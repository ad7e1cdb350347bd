package org.shouwang.copresence.rules;

/**
 * A contact as a tracer looks at it.
 *
 * @param order 1 for whoever met a case, 2 for whoever met a close contact
 * @param isCase whether this person is one of the cases asked about
 * @param score 0 to 1, to put people in order and not a probability of infection; {@link GradedContacts#explain} says why
 * @param seconds shared in likely encounters, with two infectious people at once twice; of a contact who is only possible, in all
 * @param encounters how many of those
 * @param met how many infectious people, possible ones too
 * @param first when the first of the encounters began, in seconds since 1970
 * @param last when the last one ended
 * @param place where the encounter was that weighs most
 */
public record GradedContact(
        int person,
        Grade grade,
        int order,
        Tier tier,
        boolean isCase,
        double score,
        long seconds,
        int encounters,
        int met,
        long first,
        long last,
        int place) {}

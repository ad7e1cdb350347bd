package org.shouwang.copresence.rules;

/**
 * A contact as a tracer looks at it.
 *
 * @param order 1 for whoever met a case, 2 for whoever met a close contact
 * @param isCase whether this person is one of the cases asked about
 * @param score 0 to 1, to put people in order and not a probability of infection; {@link GradedContacts#explain} says why
 * @param seconds shared in all, with two infectious people at once twice
 * @param met how many infectious people
 * @param first when the first encounter began, in seconds since 1970
 * @param last when the last one ended
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
        long last) {}

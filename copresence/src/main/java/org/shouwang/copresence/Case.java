package org.shouwang.copresence;

/**
 * Somebody who could infect others for a time: a window of a case, from so many days before onset until isolation.
 *
 * @param from seconds since 1970
 * @param until seconds since 1970, not included
 */
public record Case(int person, long from, long until) {
    /** @throws IllegalArgumentException when there can be no such person, or the window ends before it begins */
    public Case {
        if (person < 0 || person > Presence.MAX_PERSON) {
            throw new IllegalArgumentException("person out of range: " + person);
        }
        if (until < from) {
            throw new IllegalArgumentException("window ends before it begins");
        }
    }
}

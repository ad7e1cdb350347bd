package org.shouwang.copresence;

/**
 * Two people at one place at the same time.
 *
 * @param own the stay of whoever was asked about
 * @param other the stay of the other one
 * @param from when both were there, in seconds since 1970, within the window asked about
 * @param until when one of them left, or the window ended
 */
public record Encounter(Presence own, Presence other, long from, long until) {
    public long seconds() {
        return until - from;
    }

    /** How likely it is that both were there, 0 to 1, each judged alone. */
    public double certainty() {
        return own.certainty() * other.certainty() / (double) (Presence.CERTAIN * Presence.CERTAIN);
    }
}

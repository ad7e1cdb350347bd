package org.shouwang.copresence;

/**
 * Somebody who was with one or more of those asked about.
 *
 * @param seconds shared in all; with two of them at once counts twice
 * @param encounters stays that overlapped by the least time or more
 * @param met how many of those asked about
 * @param first when the first encounter began, in seconds since 1970
 * @param last when the last one ended
 */
public record Contact(int person, long seconds, int encounters, int met, long first, long last) {}

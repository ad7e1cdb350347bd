package org.shouwang.copresence;

import java.util.List;

/**
 * A place and a time that several people had in common.
 *
 * @param people who of those asked about were there, ascending
 * @param from when the first of them came, in seconds since 1970
 * @param until when the last of them left
 * @param others how many people were there in that time in all, those asked about among them; however uncertain, as those are
 * @param surprise minus the decimal logarithm of the probability that as many of them would be there by chance, if they were
 *     anybody: 3 is once in a thousand, before counting how many places were looked at
 */
public record CommonPlace(int place, List<Integer> people, long from, long until, int others, double surprise) {}

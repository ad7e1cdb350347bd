package org.shouwang.resident.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.policy.PolicySection;

/**
 * What is passed, asked, and looked at by a person; data of a policy version.
 *
 * @param passBelow a doubt of fewer points passes by itself
 * @param humanFrom from here on the case is a person's, whatever the household answers to a question that nobody asked but the rules;
 *     between the two that question may settle it, and one that a reviewer asks may always
 * @param secondLookPerMille of what passes, how many a person looks at all the same
 * @param questionHours until a question without an answer becomes a call
 * @param callHours until a call must have been made
 */
@PolicySection.Named("review")
public record ReviewPolicy(
        int passBelow, int humanFrom, int secondLookPerMille, int questionHours, int callHours, List<Rule> rules)
        implements PolicySection {

    /**
     * @param threshold from how many on the rule speaks
     * @param question what the household is asked; only for rules that see nothing but what it entered itself
     */
    public record Rule(
            ReviewRule code,
            int points,
            int threshold,
            @Nullable QuestionKind question) {}

    @Override
    public List<String> contradictions() {
        var found = new ArrayList<String>();
        if (passBelow <= 0 || humanFrom < passBelow) {
            found.add("thresholds");
        }
        if (questionHours <= 0 || callHours <= 0 || secondLookPerMille < 0 || secondLookPerMille > 1000) {
            found.add("times");
        }
        var byCode = rules.stream().collect(Collectors.groupingBy(Rule::code));
        byCode.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> found.add("twice:" + same.getFirst().code()));
        rules.stream()
                .filter(rule -> rule.question() != null && rule.code().seesOthers())
                .forEach(rule -> found.add("question-tells-of-others:" + rule.code()));
        return found;
    }

    /** The most people that a dwelling usually has. */
    public int usualPeople() {
        return rules.stream()
                .filter(rule -> rule.code() == ReviewRule.CROWDED)
                .mapToInt(rule -> rule.threshold() - 1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    public Duration questionTime() {
        return Duration.ofHours(questionHours);
    }

    public Duration callTime() {
        return Duration.ofHours(callHours);
    }
}

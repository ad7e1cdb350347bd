package org.shouwang.resident.domain;

import static org.shouwang.resident.domain.QuestionKind.Effect.ASKS_A_PERSON;
import static org.shouwang.resident.domain.QuestionKind.Effect.CALLS;
import static org.shouwang.resident.domain.QuestionKind.Effect.LEAVES;
import static org.shouwang.resident.domain.QuestionKind.Effect.RESOLVES;

import java.util.List;
import java.util.Optional;

/** The one precise question that a household can be asked, answered in one tap. Each choice says what it does. */
public enum QuestionKind {
    LIVES_HERE(
            ReviewRule.SAME_PERSON_ELSEWHERE,
            new Choice("HERE", ASKS_A_PERSON),
            new Choice("ELSEWHERE", LEAVES),
            new Choice("BOTH", ASKS_A_PERSON),
            new Choice("CALL", CALLS)),
    SINCE_WHEN(
            ReviewRule.SAME_PERSON_ELSEWHERE,
            new Choice("DAYS", ASKS_A_PERSON),
            new Choice("WEEKS", RESOLVES),
            new Choice("LONGER", RESOLVES),
            new Choice("CALL", CALLS)),
    HOW_MANY(
            ReviewRule.CROWDED,
            new Choice("AS_ENTERED", RESOLVES),
            new Choice("FEWER", CALLS),
            new Choice("MORE", CALLS),
            new Choice("CALL", CALLS)),
    WHO_CARES(
            ReviewRule.CHILD_WITHOUT_GUARDIAN,
            new Choice("SOMEBODY_HERE", RESOLVES),
            new Choice("RELATIVES_NEAR", RESOLVES),
            new Choice("NOBODY", CALLS),
            new Choice("CALL", CALLS)),
    RIGHT_DOCUMENT(
            ReviewRule.NAME_DIFFERS,
            new Choice("RIGHT", ASKS_A_PERSON),
            new Choice("WRONG", CALLS),
            new Choice("CALL", CALLS));

    private final ReviewRule settles;
    private final List<Choice> choices;

    QuestionKind(ReviewRule settles, Choice... choices) {
        this.settles = settles;
        this.choices = List.of(choices);
    }

    /** The doubt that an answer may remove. */
    public ReviewRule settles() {
        return settles;
    }

    public List<Choice> choices() {
        return choices;
    }

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    public record Choice(String code, Effect effect) {}

    /** What an answer does to the case. */
    public enum Effect {
        /** The doubt is gone; the rest of the score decides. */
        RESOLVES,
        /** The person asked about leaves the household, and the rest of the score decides. */
        LEAVES,
        /** A reviewer looks, with the answer beside the evidence. */
        ASKS_A_PERSON,
        /** Somebody rings before a deadline. */
        CALLS
    }
}

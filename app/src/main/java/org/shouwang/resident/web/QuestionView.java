package org.shouwang.resident.web;

import java.util.List;
import java.util.UUID;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.vault.Revealed;

/**
 * One precise question, and what each answer leads to.
 *
 * @param subject the name as this household entered it; nobody else's knowledge of the person
 */
record QuestionView(UUID id, QuestionKind kind, Revealed text, Revealed subject, List<ChoiceView> choices) {

    record ChoiceView(String code, String label, String consequence) {}
}

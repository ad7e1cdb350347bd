package org.shouwang.tracing.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.policy.PolicySection;

/** What counts as a contact, and how much: the rules of the engine as a section of the policy. */
@PolicySection.Named("contact-rules")
public record ContactRules(@JsonValue Rules rules) implements PolicySection {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactRules {}

    @Override
    public List<String> contradictions() {
        return rules.faults().stream().map(Object::toString).toList();
    }
}

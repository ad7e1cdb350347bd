package org.shouwang.tracing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.copresence.rules.StandardRules;
import org.shouwang.policy.Policies;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Neighbours.class)
class ShippedRulesTests {
    private final Policies policies;

    ShippedRulesTests(Policies policies) {
        this.policies = policies;
    }

    @Test
    void areThoseThatTheEngineDocuments() {
        assertThat(policies.current(ContactRules.class).rules()).isEqualTo(StandardRules.rules());
        assertThat(policies.current(TracingPolicy.class).contradictions()).isEmpty();
    }
}

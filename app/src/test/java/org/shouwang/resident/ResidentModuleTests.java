package org.shouwang.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Relation;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.PersonName;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Neighbours.class)
class ResidentModuleTests {
    private final Registering registering;
    private final OwnRegistrations registrations;
    private final Members members;

    ResidentModuleTests(Registering registering, OwnRegistrations registrations, Members members) {
        this.registering = registering;
        this.registrations = registrations;
        this.members = members;
    }

    @Test
    void registersAHousehold() {
        var resident = Callers.resident();
        var home = Forms.dwelling(FOUR_SEASONS);
        var form = Forms.at(home, Forms.adult("张慧", Relation.HEAD), Forms.elder("李建国"), Forms.child("李晓雨", 0));

        var registered = registering.own(resident, form);

        assertThat(registered.question()).isNull();
        var own = registrations.of(resident.accountId());
        assertThat(own).singleElement().satisfies(registration -> {
            assertThat(registration.path()).isEqualTo(home);
            assertThat(registration.number()).isEqualTo(registered.number().value());
        });
        assertThat(members.of(List.of(registered.id())).get(registered.id()))
                .extracting(Members.Member::name)
                .containsExactly(new PersonName("张慧"), new PersonName("李建国"), new PersonName("李晓雨"));
    }
}

package org.shouwang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.access.domain.Sessions;
import org.shouwang.access.domain.StaffSignIn;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(AccessFakes.class)
class AccessModuleTests {
    private final StaffSignIn staff;
    private final Sessions sessions;

    AccessModuleTests(StaffSignIn staff, Sessions sessions) {
        this.staff = staff;
        this.sessions = sessions;
    }

    @Test
    void starts() {
        assertThat(sessions.admit("nothing")).isEmpty();
    }
}

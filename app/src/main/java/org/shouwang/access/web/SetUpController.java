package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shouwang.access.Allow;
import org.shouwang.access.Role;
import org.shouwang.access.domain.SetUp;
import org.shouwang.access.domain.SetUp.First;
import org.shouwang.shared.web.Network;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/set-up")
class SetUpController {
    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @Allow.Anyone
    @Turnstile(Turnstile.Lane.STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@Valid @RequestBody SetUpForm form, HttpServletRequest request) {
        var first = List.of(
                form.system().as("system", Role.SYSTEM_ADMINISTRATOR),
                form.security().as("security", Role.SECURITY_ADMINISTRATOR),
                form.audit().as("audit", Role.AUDIT_ADMINISTRATOR));
        setUp.open(form.code(), first, Network.of(request));
    }

    record SetUpForm(
            @NotBlank @Size(max = 64) String code,
            @NotNull @Valid FirstAccount system,
            @NotNull @Valid FirstAccount security,
            @NotNull @Valid FirstAccount audit) {
        @Override
        public String toString() {
            return "SetUpForm";
        }
    }

    record FirstAccount(
            @NotBlank @Size(max = 200) String login,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String password) {
        First as(String field, Role role) {
            return new First(field, role, login, name, password);
        }

        @Override
        public String toString() {
            return "FirstAccount";
        }
    }
}

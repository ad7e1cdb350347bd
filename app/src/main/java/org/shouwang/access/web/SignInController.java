package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.domain.SigningOut;
import org.shouwang.access.domain.StaffSignIn;
import org.shouwang.shared.web.Network;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access")
class SignInController {
    private final StaffSignIn staff;
    private final SigningOut signingOut;
    private final Welcome welcome;
    private final SessionCarrier carrier;

    SignInController(StaffSignIn staff, SigningOut signingOut, Welcome welcome, SessionCarrier carrier) {
        this.staff = staff;
        this.signingOut = signingOut;
        this.welcome = welcome;
        this.carrier = carrier;
    }

    @Allow.Anyone
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping("/sign-in")
    MeView signIn(@Valid @RequestBody SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var session = staff.signIn(form.login(), form.password(), form.code(), Network.of(request));
        return welcome.in(session, request, response);
    }

    @Allow.Anyone
    @GetMapping("/me")
    MeView me() {
        return welcome.me();
    }

    @Allow.SignedIn
    @BeforeFinished
    @NotReplayed
    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@Valid @RequestBody SignOutForm form, HttpServletRequest request, HttpServletResponse response) {
        var session = welcome.session();
        if (form.everywhere()) {
            signingOut.everywhere(session);
        } else {
            signingOut.here(session);
        }
        carrier.take(request, response);
    }

    /** @param code of the second factor, once it is asked for */
    record SignInForm(
            @NotBlank @Size(max = 200) String login,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Pattern(regexp = "\\s*\\d{6}\\s*") String code) {
        @Override
        public String toString() {
            return "SignInForm";
        }
    }

    record SignOutForm(boolean everywhere) {}
}

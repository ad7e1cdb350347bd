package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.domain.OwnPassword;
import org.shouwang.access.domain.OwnSecondFactor;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with their own account; each answer comes with a new session, since the old ones have ended. */
@RestController
@RequestMapping("/api/access")
class OwnAccountController {
    private final OwnPassword password;
    private final OwnSecondFactor secondFactor;
    private final Welcome welcome;

    OwnAccountController(OwnPassword password, OwnSecondFactor secondFactor, Welcome welcome) {
        this.password = password;
        this.secondFactor = secondFactor;
        this.welcome = welcome;
    }

    @Allow.SignedIn
    @BeforeFinished
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping("/password")
    MeView changePassword(
            @Valid @RequestBody PasswordForm form,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcome.in(password.change(caller, form.current(), form.next()), request, response);
    }

    @Allow.SignedIn
    @BeforeFinished
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping("/second-factor")
    SecondFactorOffer beginSecondFactor(@Valid @RequestBody SecondFactorForm form, Caller caller) {
        var offer = secondFactor.offer(caller, form.password(), form.code());
        return new SecondFactorOffer(offer.secret(), offer.uri());
    }

    @Allow.SignedIn
    @BeforeFinished
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping("/second-factor/confirm")
    MeView confirmSecondFactor(
            @Valid @RequestBody SecondFactorProof proof,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return welcome.in(secondFactor.confirm(caller, proof.code().strip()), request, response);
    }

    record PasswordForm(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {
        @Override
        public String toString() {
            return "PasswordForm";
        }
    }

    /** @param code of the second factor in force, if there is one */
    record SecondFactorForm(
            @NotBlank @Size(max = 200) String password,
            @Nullable @Pattern(regexp = "\\s*\\d{6}\\s*") String code) {
        @Override
        public String toString() {
            return "SecondFactorForm";
        }
    }

    /** @param uri for a QR code that an authenticator app reads */
    record SecondFactorOffer(String secret, String uri) {
        @Override
        public String toString() {
            return "SecondFactorOffer";
        }
    }

    record SecondFactorProof(@NotBlank @Size(max = 20) String code) {}
}

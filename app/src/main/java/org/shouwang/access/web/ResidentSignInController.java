package org.shouwang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Paced;
import org.shouwang.access.domain.CodeSending;
import org.shouwang.access.domain.ResidentSignIn;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.web.Network;
import org.shouwang.shared.web.NotReplayed;
import org.shouwang.vault.PhoneNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access")
class ResidentSignInController {
    private final CodeSending codes;
    private final ResidentSignIn residents;
    private final Welcome welcome;

    ResidentSignInController(CodeSending codes, ResidentSignIn residents, Welcome welcome) {
        this.codes = codes;
        this.residents = residents;
        this.welcome = welcome;
    }

    @Allow.Anyone
    @Paced
    @Turnstile(Turnstile.Lane.RESIDENT)
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeReceipt sendCode(@Valid @RequestBody CodeForm form, HttpServletRequest request) {
        var phone = PhoneNumber.parse(form.phone()).orElseThrow(() -> Invalid.field("phone", "access.phone-format"));
        var sent = codes.send(phone, Network.of(request));
        return new CodeReceipt(sent.challenge(), sent.expiresAt(), sent.drillCode());
    }

    @Allow.Anyone
    @Paced
    @Turnstile(Turnstile.Lane.RESIDENT)
    @NotReplayed
    @PostMapping("/resident-sign-in")
    MeView residentSignIn(
            @Valid @RequestBody ResidentSignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var session = residents.signIn(
                form.challenge(),
                form.code().strip(),
                String.valueOf(request.getHeader("Idempotency-Key")),
                Network.of(request));
        return welcome.in(session, request, response);
    }

    record CodeForm(@NotBlank @Size(max = 40) String phone) {
        @Override
        public String toString() {
            return "CodeForm";
        }
    }

    /** @param drillCode in drill only, where no message leaves this machine */
    record CodeReceipt(
            String challenge, Instant expiresAt, @Nullable String drillCode) {}

    record ResidentSignInForm(
            @NotBlank @Size(max = 64) String challenge,
            @NotBlank @Size(max = 20) String code) {
        @Override
        public String toString() {
            return "ResidentSignInForm";
        }
    }
}

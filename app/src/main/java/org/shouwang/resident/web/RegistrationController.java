package org.shouwang.resident.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Paced;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.OnBehalfReason;
import org.shouwang.resident.domain.Registering;
import org.shouwang.resident.domain.Registering.Registered;
import org.shouwang.resident.domain.RegistrationForm;
import org.shouwang.resident.review.Answering;
import org.shouwang.resident.web.RegistrationView.RegistrationStatus;
import org.shouwang.shared.list.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/resident/registrations")
class RegistrationController {
    private final Registering registering;
    private final Answering answering;
    private final OwnRegistrationPage own;

    RegistrationController(Registering registering, Answering answering, OwnRegistrationPage own) {
        this.registering = registering;
        this.answering = answering;
        this.own = own;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.REGISTER_OWN)
    @Paced
    RegistrationReceipt register(Caller caller, @RequestBody RegistrationForm form) {
        var registered = registering.own(caller, form);
        var question = registered.question() == null
                ? null
                : own.one(caller.accountId(), registered.id()).question();
        return RegistrationReceipt.of(registered, question);
    }

    @PostMapping("/on-behalf")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.REGISTER_FOR_OTHERS)
    @Paced
    OnBehalfReceipt registerOnBehalf(Caller caller, @Valid @RequestBody OnBehalfForm form) {
        return OnBehalfReceipt.of(registering.onBehalf(caller, form.form(), form.reason(), form.capturedAt()));
    }

    @GetMapping
    @Allow(Permission.REGISTER_OWN)
    Slice<RegistrationView> registrations(Caller caller) {
        return new Slice<>(own.all(caller.accountId()), null);
    }

    @GetMapping("/{id}")
    @Allow(Permission.REGISTER_OWN)
    RegistrationView registration(Caller caller, @PathVariable UUID id) {
        return own.one(caller.accountId(), id);
    }

    /** One tap; what it leads to stood with the choice. Answers how the registration stands now. */
    @PostMapping("/{id}/answer")
    @Allow(Permission.REGISTER_OWN)
    RegistrationView answerQuestion(Caller caller, @PathVariable UUID id, @Valid @RequestBody AnswerForm form) {
        answering.answer(caller, id, form.question(), form.choice());
        return own.one(caller.accountId(), id);
    }

    record AnswerForm(
            @NotNull UUID question, @NotNull @Size(max = 40) String choice) {}

    /** @param capturedAt when it was written down, where that was before it could be sent */
    record OnBehalfForm(
            @NotNull OnBehalfReason reason,
            @Nullable Instant capturedAt,
            @JsonUnwrapped RegistrationForm form) {}

    /** The acknowledgement: what was committed, and what comes next. */
    record RegistrationReceipt(
            UUID id,
            String number,
            Instant receivedAt,
            UUID householdId,
            RegistrationStatus status,
            @Nullable QuestionView question) {

        static RegistrationReceipt of(Registered registered, @Nullable QuestionView question) {
            return new RegistrationReceipt(
                    registered.id(),
                    registered.number().value(),
                    registered.receivedAt(),
                    registered.id(),
                    standing(registered),
                    question);
        }
    }

    /** A question to a household without a phone becomes a call: whoever registers for it has nothing to answer. */
    record OnBehalfReceipt(UUID id, String number, Instant receivedAt, UUID householdId, RegistrationStatus status) {
        static OnBehalfReceipt of(Registered registered) {
            return new OnBehalfReceipt(
                    registered.id(),
                    registered.number().value(),
                    registered.receivedAt(),
                    registered.id(),
                    standing(registered));
        }
    }

    private static RegistrationStatus standing(Registered registered) {
        if (registered.question() != null) {
            return RegistrationStatus.QUESTION;
        }
        return registered.addressPending() ? RegistrationStatus.RECEIVED : RegistrationStatus.CONFIRMED;
    }
}

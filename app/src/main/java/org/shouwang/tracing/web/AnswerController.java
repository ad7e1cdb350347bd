package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;
import org.shouwang.presence.Carriers;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.web.NotReplayed;
import org.shouwang.tracing.answer.CommonFinding;
import org.shouwang.tracing.answer.ContactFilter;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.web.AnswerViews.ChainView;
import org.shouwang.tracing.web.AnswerViews.CommonList;
import org.shouwang.tracing.web.AnswerViews.CommonRow;
import org.shouwang.tracing.web.AnswerViews.ContactDetail;
import org.shouwang.tracing.web.AnswerViews.ContactList;
import org.shouwang.tracing.web.AnswerViews.TrajectoryView;
import org.shouwang.vault.Disclosure;
import org.shouwang.vault.Disclosure.Reveal;
import org.shouwang.vault.Field;
import org.shouwang.vault.Revealed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a look-up answers, to whoever may trace there, while a second person stands behind it. */
@RestController
@RequestMapping("/api/tracing/look-ups/{id}")
class AnswerController {
    private final Shown shown;
    private final AnswerPage page;
    private final ContactReasons reasons;
    private final PicturePage pictures;
    private final ChainPage chains;
    private final CommonFinding common;
    private final Carriers carriers;
    private final Disclosure disclosure;

    AnswerController(
            Shown shown,
            AnswerPage page,
            ContactReasons reasons,
            PicturePage pictures,
            ChainPage chains,
            CommonFinding common,
            Carriers carriers,
            Disclosure disclosure) {
        this.shown = shown;
        this.page = page;
        this.reasons = reasons;
        this.pictures = pictures;
        this.chains = chains;
        this.common = common;
        this.carriers = carriers;
        this.disclosure = disclosure;
    }

    @GetMapping("/trajectory")
    @Allow(Permission.TRACE)
    TrajectoryView trajectory(Caller caller, AreaScope scope, @PathVariable UUID id) {
        var lookUp = shown.open(caller.accountId(), id, scope, "trajectory");
        shown.cases(caller.accountId(), lookUp);
        return new TrajectoryView(
                page.watermark(caller.accountId(), lookUp),
                lookUp.from(),
                lookUp.until(),
                pictures.trajectories(lookUp));
    }

    /**
     * @param order 2 for contacts of contacts; without it contacts alone
     * @param cases of the look-up whom they met themselves, at least
     */
    @GetMapping("/contacts")
    @Allow(Permission.TRACE)
    ContactList contacts(
            Caller caller,
            AreaScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable @Min(1) @Max(2) Integer order,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int minutes,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1000) int cases,
            @RequestParam(required = false) @Nullable AreaPath district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var lookUp = shown.open(caller.accountId(), id, scope, "contacts");
        var filter = new ContactFilter(tier, grade, order, minutes, cases, district);
        return page.contacts(caller, scope, lookUp, filter, cursor, limit);
    }

    /**
     * Every encounter behind one contact, with every factor of its score.
     *
     * @param order of the list in which the contact stands
     */
    @GetMapping("/contacts/{contact}")
    @Allow(Permission.TRACE)
    ContactDetail contact(
            Caller caller,
            AreaScope scope,
            @PathVariable UUID id,
            @PathVariable int contact,
            @RequestParam(required = false) @Nullable @Min(1) @Max(2) Integer order) {
        return reasons.of(caller, scope, shown.open(caller.accountId(), id, scope, "encounters"), contact, order);
    }

    /** The number of the card in clear, for the card company or the police. */
    @PostMapping("/contacts/{contact}/reveal")
    @NotReplayed
    @Allow(Permission.TRACE)
    CardReveal revealCard(
            Caller caller,
            AreaScope scope,
            @PathVariable UUID id,
            @PathVariable int contact,
            @Valid @RequestBody CardRevealForm form) {
        var lookUp = shown.open(caller.accountId(), id, scope, "card");
        var card = page.require(lookUp, contact).carriers().stream()
                .flatMap(number -> carriers.sealed(number).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("card"));
        var reveal = new Reveal(
                caller.accountId(),
                lookUp.id(),
                lookUp.path(),
                Field.CARD,
                form.purpose().name());
        var disclosed = disclosure.reveal(reveal, card.context(), card.sealed());
        return new CardReveal(disclosed.value(), disclosed.until());
    }

    @GetMapping("/chain")
    @Allow(Permission.TRACE)
    ChainView chain(Caller caller, AreaScope scope, @PathVariable UUID id) {
        var lookUp = shown.open(caller.accountId(), id, scope, "chain");
        shown.cases(caller.accountId(), lookUp);
        return chains.view(caller, scope, lookUp);
    }

    /** What the cases had in common within the window, the least likely by chance first. */
    @GetMapping("/common")
    @Allow(Permission.TRACE)
    CommonList inCommon(Caller caller, AreaScope scope, @PathVariable UUID id) {
        var lookUp = shown.open(caller.accountId(), id, scope, "common");
        shown.cases(caller.accountId(), lookUp);
        var numbers = pictures.caseNumbers(lookUp);
        return new CommonList(
                page.watermark(caller.accountId(), lookUp),
                common.of(lookUp).stream()
                        .map(one -> new CommonRow(
                                ContactRows.place(one.number(), one.place()),
                                one.cases().stream()
                                        .map(numbers::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                one.from(),
                                one.until(),
                                one.there(),
                                one.surprise()))
                        .toList());
    }

    enum CardPurpose {
        CARD_COMPANY,
        POLICE,
        SERVICE_HALL
    }

    record CardRevealForm(
            @NotNull CardPurpose purpose,
            @Nullable @Size(max = 200) String note) {}

    record CardReveal(Revealed value, Instant until) {}
}

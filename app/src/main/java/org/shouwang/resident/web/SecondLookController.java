package org.shouwang.resident.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.place.Places;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.review.SecondLooks;
import org.shouwang.resident.review.SecondLooks.Agreement;
import org.shouwang.resident.review.SecondLooks.Period;
import org.shouwang.resident.review.SecondLooks.SecondLook;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.vault.PersonName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far people agree with what the score let pass, and the decisions behind that. */
@RestController
@RequestMapping("/api/resident/second-looks")
class SecondLookController {
    private final SecondLooks looks;
    private final Members members;
    private final Addresses addresses;
    private final Places places;
    private final People people;
    private final Clock clock;

    SecondLookController(
            SecondLooks looks, Members members, Addresses addresses, Places places, People people, Clock clock) {
        this.looks = looks;
        this.members = members;
        this.addresses = addresses;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/agreement")
    @Allow(Permission.SEE_FIGURES)
    AgreementView agreement(AreaScope scope, @RequestParam(defaultValue = "30") @Min(1) @Max(366) int days) {
        var period = last(days);
        var rows = looks.agreement(scope, period);
        var names = places.names(rows.stream().map(Agreement::community).toList());
        return new AgreementView(
                period.from(),
                period.to(),
                rows.stream().mapToInt(Agreement::looked).sum(),
                rows.stream().mapToInt(Agreement::agreed).sum(),
                rows.stream()
                        .map(row -> new AgreementRow(
                                row.community(), names.getOrDefault(row.community(), ""), row.looked(), row.agreed()))
                        .toList());
    }

    @GetMapping
    @Allow(Permission.REVIEW)
    Slice<SecondLookRow> secondLooks(
            AreaScope scope,
            @RequestParam(defaultValue = "30") @Min(1) @Max(366) int days,
            @RequestParam(required = false) @Nullable Boolean agreed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var slice = looks.page(scope, last(days), agreed, cursor, limit);
        return new Slice<>(rows(slice.items()), slice.next());
    }

    private List<SecondLookRow> rows(List<SecondLook> found) {
        var heads = members.byId(found.stream().map(SecondLook::head).toList());
        var lines = addresses.shortLines(found.stream().map(SecondLook::path).toList());
        var reviewers = people.who(found.stream().map(SecondLook::by).distinct().toList());
        return found.stream()
                .map(look -> {
                    var head = heads.get(look.head());
                    var reviewer = reviewers.get(look.by());
                    return new SecondLookRow(
                            look.household(),
                            lines.getOrDefault(look.path(), ""),
                            head == null ? new PersonName("") : head.name(),
                            look.decision(),
                            look.agreed(),
                            look.at(),
                            reviewer == null ? null : reviewer.name());
                })
                .toList();
    }

    private Period last(int days) {
        var now = clock.instant();
        return new Period(now.minus(Duration.ofDays(days)), now.plusMillis(1));
    }

    record AgreementView(Instant from, Instant to, int looked, int agreed, List<AgreementRow> rows) {}

    record AgreementRow(AreaPath community, String name, int looked, int agreed) {}

    /** @param reviewer masked */
    record SecondLookRow(
            UUID householdId,
            String address,
            PersonName head,
            String decision,
            boolean agreed,
            Instant at,
            @Nullable PersonName reviewer) {}
}

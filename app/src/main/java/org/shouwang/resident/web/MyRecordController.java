package org.shouwang.resident.web;

import java.time.Instant;
import java.util.List;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.OwnRegistrations.OwnRegistration;
import org.shouwang.resident.web.HeldItems.HeldItem;
import org.shouwang.resident.web.HouseholdViews.LookView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held about the reader's households, what for and until when, and who has looked at it. */
@RestController
@RequestMapping("/api/resident/my-record")
class MyRecordController {
    private final OwnRegistrations registrations;
    private final Households households;
    private final HeldItems held;
    private final LookBook looks;

    MyRecordController(OwnRegistrations registrations, Households households, HeldItems held, LookBook looks) {
        this.registrations = registrations;
        this.households = households;
        this.held = held;
        this.looks = looks;
    }

    @GetMapping
    @Allow(Permission.REGISTER_OWN)
    MyRecord myRecord(Caller caller) {
        var own = registrations.of(caller.accountId());
        return new MyRecord(held.of(caller.accountId(), own), own.isEmpty() ? List.of() : looked(caller, own));
    }

    private List<LookView> looked(Caller caller, List<OwnRegistration> own) {
        var first = own.stream()
                .map(OwnRegistration::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return looks.since(
                households.subjectsOf(own.stream().map(OwnRegistration::id).toList()),
                own.stream().map(OwnRegistration::path).toList(),
                first,
                caller.accountId());
    }

    record MyRecord(List<HeldItem> items, List<LookView> looks) {}
}

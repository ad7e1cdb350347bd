package org.shouwang.access.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.People;
import org.shouwang.access.People.Who;
import org.shouwang.access.Permission;
import org.shouwang.access.domain.AuditReading;
import org.shouwang.access.domain.AuditReading.Wanted;
import org.shouwang.audit.AuditTrail.TrailEntry;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.vault.PersonName;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail with the names of who acted, which the trail itself doesn't know. */
@RestController
@RequestMapping("/api/audit/entries")
class AuditController {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AuditReading reading;
    private final People people;
    private final AreaTitles areaTitles;

    AuditController(AuditReading reading, People people, AreaTitles areaTitles) {
        this.reading = reading;
        this.people = people;
        this.areaTitles = areaTitles;
    }

    /** Newest first. An actor is an account's id, or the name that staff sign in with. */
    @Allow(Permission.READ_AUDIT)
    @GetMapping
    AuditPage auditEntries(
            Caller caller,
            AreaScope areas,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\P{Cntrl}{1,200}") String actor,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z.-]{1,100}") String action,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable @Size(max = 100) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = new Wanted(actor, subject, action, startOf("from", from, 0), startOf("to", to, 1), cursor);
        var slice = reading.read(caller, areas, wanted, limit);
        var entries = slice.items();
        var who = people.who(entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.actor()))
                .distinct()
                .toList());
        var titles = areaTitles.of(entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.area()))
                .distinct()
                .map(AreaPath::new)
                .toList());
        return new AuditPage(
                entries.stream().map(entry -> row(entry, who, titles)).toList(), slice.next());
    }

    private static @Nullable Instant startOf(String name, @Nullable LocalDate day, int daysLater) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw Invalid.field(name, "shared.field-format");
        }
        return day.plusDays(daysLater).atStartOfDay(ZONE).toInstant();
    }

    private static AuditRow row(TrailEntry entry, Map<UUID, Who> who, Map<AreaPath, String> titles) {
        var actor = entry.actor() == null ? null : who.get(entry.actor());
        return new AuditRow(
                entry.id(),
                entry.at(),
                entry.actor(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.role(),
                entry.action(),
                entry.subject(),
                entry.area(),
                entry.area() == null ? null : titles.get(new AreaPath(entry.area())),
                entry.purpose(),
                entry.details());
    }

    record AuditPage(List<AuditRow> items, @Nullable String next) {}

    /** @param actor the account, null for the system; a resident's account has no name */
    record AuditRow(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            @Nullable PersonName actorName,
            @Nullable String actorRole,
            String action,
            @Nullable UUID subject,
            @Nullable String area,
            @Nullable String areaName,
            @Nullable String purpose,
            Map<String, String> details) {}
}

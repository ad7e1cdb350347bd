package org.shouwang.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What the people of a community would write into a form. */
final class Words {
    private Words() {}

    static Map<String, Object> of(Neighbourhood home, Instant now) {
        var words = new HashMap<String, Object>();
        words.putAll(people(home));
        words.putAll(tracing(now));
        words.putAll(places(home));
        words.putAll(known(home.known));
        return words;
    }

    private static Map<String, Object> people(Neighbourhood home) {
        return Map.ofEntries(
                Map.entry("name", "张慧"),
                Map.entry("login", (Supplier<String>) () -> "new-" + UUID.randomUUID()),
                Map.entry("role", "SHOP"),
                Map.entry("phone", "19903550001"),
                Map.entry("CodeForm.phone", (Supplier<String>) Words::phone),
                Map.entry("q", home.document),
                Map.entry("list", "households"),
                Map.entry("step", "members"),
                Map.entry("noticeVersion", "1"),
                Map.entry("outcome", "TESTED"),
                Map.entry("was", "TESTED"),
                Map.entry("choice", "HERE"),
                Map.entry("kind", "LIVES_HERE"),
                Map.entry("members", List.of(adult())),
                Map.entry("MemberForm.document", Map.of("kind", "NONE")),
                Map.entry("MemberForm.relation", "HEAD"),
                Map.entry("MemberForm.birthDate", "1980-01-01"),
                Map.entry("MemberForm.sex", "FEMALE"));
    }

    private static Map<String, Object> tracing(Instant now) {
        return Map.ofEntries(
                Map.entry("NewCaseForm.number", fresh("流调 ")),
                Map.entry("fileNumber", fresh("公协 ")),
                Map.entry("card", fresh("")),
                Map.entry("leastSeconds", 120),
                Map.entry("ExhibitForm.kind", "CAMERA"),
                Map.entry("began", now.minus(Duration.ofHours(30)).toString()),
                Map.entry("ended", now.minus(Duration.ofHours(29)).toString()),
                Map.entry("LookUpForm.from", now.minus(Duration.ofDays(3)).toString()),
                Map.entry("LookUpForm.until", now.toString()),
                Map.entry("day", now.minus(Duration.ofDays(1)).toString().substring(0, 10)));
    }

    private static Map<String, Object> places(Neighbourhood home) {
        return Map.of(
                "area",
                home.area,
                "community",
                home.area,
                "RunCommunity.code",
                home.area,
                "dwelling",
                (Supplier<String>) home::dwelling,
                "RenameCompound.name",
                fresh("苑"),
                "BuildCompound.name",
                fresh("苑"));
    }

    private static Map<String, Object> known(Known known) {
        return Map.of(
                "subject", known.one("people"),
                "person", known.one("people"),
                "into", known.one("twins"),
                "AnswerForm.question", known.one("questions"),
                "cases", List.of(known.one("cases")),
                "caseId", known.one("cases"),
                "FollowUpForm.contacts", List.of(Integer.valueOf(known.one("contacts"))),
                "ForwardingForm.contacts", List.of(Integer.valueOf(known.one("outside"))),
                "contact", Integer.valueOf(known.one("contacts")));
    }

    private static Supplier<String> fresh(String start) {
        return () -> start + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String phone() {
        return "199%08d".formatted(System.nanoTime() % 100_000_000L);
    }

    private static Map<String, Object> adult() {
        return Map.of(
                "name",
                "张慧",
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "NONE"),
                "birthDate",
                "1980-01-01",
                "sex",
                "FEMALE");
    }
}

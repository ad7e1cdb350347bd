package org.shouwang.bench.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.SyntheticHousehold;
import org.shouwang.drill.people.SyntheticHousehold.Member;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Ids;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;

/** Rows for COPY, and what goes to the vault, of households that were registered and passed. */
final class HouseholdRows {
    private static final List<String> PARENTS_FIRST =
            List.of("household", "registration", "review", "happening", "person", "care_need", "contact", "residence");

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private final List<Vault.Entry> sealed = new ArrayList<>();

    HouseholdRows() {
        PARENTS_FIRST.forEach(table -> tables.put(table, new StringBuilder()));
    }

    UUID add(int number, String dwelling, SyntheticHousehold household, Instant at) {
        var id = Ids.next();
        var account = Ids.next();
        var members = household.members();
        var ids = members.stream().map(_ -> Ids.next()).toList();
        row("household", id, dwelling, "REGISTERED", ids.getFirst(), members.size(), false, at, null, 0);
        row("registration", id, "BENCH-%07d".formatted(number), account, null, null, at, at, "1");
        row("review", id, "PASSED", false, 0, "[]", at, true);
        row(
                "happening",
                id,
                Ids.next(),
                at,
                "REGISTERED",
                "{\"members\":" + members.size() + "}",
                account,
                false,
                null);
        row("happening", id, Ids.next(), at, "AUTO_PASSED", "{\"score\":0}", null, false, null);
        contact(id, dwelling, null, household.phone(), "HOUSEHOLD");
        for (int i = 0; i < members.size(); i++) {
            person(id, dwelling, ids, i, members.get(i), at);
        }
        return id;
    }

    private void person(UUID household, String dwelling, List<UUID> ids, int position, Member member, Instant at) {
        var id = ids.get(position);
        var number = member.document().number();
        var guardian = member.guardian() == null ? null : ids.get(member.guardian());
        row(
                "person",
                id,
                household,
                dwelling,
                position,
                member.relation(),
                member.document().kind(),
                born(member),
                sex(member),
                guardian,
                null,
                null);
        member.needs().forEach(need -> row("care_need", need.kind(), dwelling, household, id, null));
        row("residence", id, Ids.next(), "LIVING", dwelling, LocalDate.ofInstant(at, java.time.ZoneOffset.UTC), null);
        contact(household, dwelling, id, member.phone(), "OWN");
        seal(id, dwelling, Field.NAME, member.name());
        seal(id, dwelling, Field.DOCUMENT, number);
    }

    private void contact(
            UUID household, String dwelling, @Nullable UUID person, @Nullable String phone, String purpose) {
        if (phone != null) {
            var id = Ids.next();
            row("contact", id, household, person, purpose);
            seal(id, dwelling, Field.PHONE, phone);
        }
    }

    private void seal(UUID subject, String dwelling, Field field, @Nullable String clear) {
        if (clear != null) {
            sealed.add(new Vault.Entry(subject, new AreaPath(dwelling), field, clear));
        }
    }

    private static @Nullable LocalDate born(Member member) {
        var number = member.document().number();
        return member.birthDate() != null || number == null || number.length() != 18
                ? member.birthDate()
                : LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static @Nullable String sex(Member member) {
        var number = member.document().number();
        return member.sex() != null || number == null || number.length() != 18
                ? Objects.toString(member.sex(), null)
                : (number.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
    }

    private void row(String table, @Nullable Object... values) {
        Objects.requireNonNull(tables.get(table))
                .append(Stream.of(values)
                        .map(value -> value == null ? "\\N" : value.toString())
                        .collect(Collectors.joining("\t")))
                .append('\n');
    }

    Map<String, String> tables() {
        var texts = new LinkedHashMap<String, String>();
        tables.forEach((table, rows) -> texts.put(table, rows.toString()));
        return texts;
    }

    List<Vault.Entry> sealed() {
        return sealed;
    }
}

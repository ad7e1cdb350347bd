package org.shouwang.resident.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a household entered that no list and no card shows, for its own page about what is held. */
@Repository
@Transactional(readOnly = true)
public class PersonalDetails {
    private final JdbcClient jdbc;
    private final Vault vault;

    PersonalDetails(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By person. */
    public Map<UUID, Details> of(Collection<UUID> people) {
        var rows = jdbc.sql("""
                        select p.id, p.guardian_id, p.no_guardian, r.id as residence
                          from resident.person p
                          left join resident.residence r
                                 on r.person_id = p.id and r.kind = 'REGISTERED' and r.until is null
                         where p.id = any(:people::uuid[])
                        """)
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .query((rs, _) -> new Row(
                        rs.getObject("id", UUID.class),
                        rs.getObject("guardian_id", UUID.class),
                        rs.getString("no_guardian") != null,
                        rs.getObject("residence", UUID.class)))
                .list();
        var texts =
                texts(rows.stream().map(Row::residence).filter(Objects::nonNull).toList(), Field.RESIDENCE);
        var details = new HashMap<UUID, Details>();
        rows.forEach(row -> details.put(
                row.person(),
                new Details(
                        row.guardian(),
                        row.guardianAway(),
                        row.residence() == null ? null : texts.get(row.residence()))));
        return details;
    }

    /** By household: what was written for a building that wasn't listed; it stays after the household is placed. */
    public Map<UUID, AddressText> writtenAddresses(Collection<UUID> households) {
        return texts(households, Field.ADDRESS);
    }

    private Map<UUID, AddressText> texts(Collection<UUID> subjects, Field field) {
        var texts = new HashMap<UUID, AddressText>();
        if (!subjects.isEmpty()) {
            vault.open(subjects, List.of(field)).forEach((subject, values) -> {
                var clear = values.get(field);
                if (clear != null) {
                    texts.put(subject, new AddressText(clear));
                }
            });
        }
        return texts;
    }

    private record Row(
            UUID person,
            @Nullable UUID guardian,
            boolean guardianAway,
            @Nullable UUID residence) {}

    /** @param guardian who answers for a child; away when nobody here does */
    public record Details(
            @Nullable UUID guardian,
            boolean guardianAway,
            @Nullable AddressText residence) {}
}

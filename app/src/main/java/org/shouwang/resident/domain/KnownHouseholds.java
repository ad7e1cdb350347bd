package org.shouwang.resident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.Field;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer may learn of the households around a case. */
@Repository
@Transactional(readOnly = true)
public class KnownHouseholds {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final JdbcClient jdbc;
    private final Vault vault;

    KnownHouseholds(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those outside the scope are absent. */
    public Map<UUID, KnownHousehold> byId(Collection<UUID> ids, AreaScope scope) {
        return jdbc
                .sql("""
                        select id, path, people, registered_at, on_behalf
                          from resident.household
                         where id = any(:ids::uuid[]) and %s
                        """.formatted(scope.sql("path")))
                .param("ids", Columns.of(List.copyOf(ids), id -> id))
                .params(scope.parameters())
                .query((rs, _) -> new KnownHousehold(
                        rs.getObject("id", UUID.class),
                        new AreaPath(rs.getString("path")),
                        rs.getInt("people"),
                        rs.getTimestamp("registered_at").toInstant(),
                        rs.getBoolean("on_behalf")))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownHousehold::id, household -> household));
    }

    public int inDwelling(AreaPath dwelling, UUID except) {
        return jdbc.sql("""
                        select count(*) from resident.household
                         where path = :path and id <> :except and state <> 'VOID'
                        """)
                .param("path", dwelling.value())
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    public AddressText pendingAddress(UUID household) {
        var opened = vault.open(List.of(household), List.of(Field.ADDRESS));
        return new AddressText(opened.getOrDefault(household, Map.of()).getOrDefault(Field.ADDRESS, ""));
    }

    /** The numbers of a household, each with how many other households use it too. */
    public List<SharedPhone> phonesOf(UUID household) {
        var contacts = jdbc.sql("select id from resident.contact where household_id = :id order by id")
                .param("id", household)
                .query(Columns::id)
                .list();
        var numbers = vault.open(contacts, List.of(Field.PHONE)).values().stream()
                .map(fields -> fields.getOrDefault(Field.PHONE, ""))
                .distinct()
                .toList();
        var holders = vault.findAll(EVERYWHERE, Field.PHONE, numbers);
        var households =
                householdsOf(holders.values().stream().flatMap(List::stream).toList());
        return numbers.stream()
                .map(number ->
                        new SharedPhone(new PhoneNumber(number), (int) holders.getOrDefault(number, List.of()).stream()
                                .map(households::get)
                                .filter(other -> other != null && !other.equals(household))
                                .distinct()
                                .count()))
                .toList();
    }

    private Map<UUID, UUID> householdsOf(List<UUID> contacts) {
        var households = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select c.id, c.household_id
                          from resident.contact c join resident.household h on h.id = c.household_id
                         where c.id = any(:contacts::uuid[]) and h.state <> 'VOID'
                        """).param("contacts", Columns.of(contacts, id -> id)).query(rs -> {
            households.put(rs.getObject("id", UUID.class), rs.getObject("household_id", UUID.class));
        });
        return households;
    }

    public record KnownHousehold(UUID id, AreaPath path, int people, Instant registeredAt, boolean onBehalf) {}

    public record SharedPhone(PhoneNumber number, int otherHouseholds) {}
}

package org.shouwang.resident.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.Field;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Telephone numbers of households and of their people, each with its owner. */
@Repository
@Transactional(readOnly = true)
public class Contacts {
    private final JdbcClient jdbc;
    private final Vault vault;

    Contacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Phonebook of(Collection<UUID> households) {
        return of(households, List.of());
    }

    /** @param people whose own numbers matter too, wherever they live */
    public Phonebook of(Collection<UUID> households, Collection<UUID> people) {
        var contacts = jdbc.sql("""
                        select id, household_id, person_id from resident.contact
                         where household_id = any(:households::uuid[])
                        union
                        select c.id, c.household_id, c.person_id
                          from resident.person p
                          join resident.contact c on c.household_id = p.household_id and c.person_id = p.id
                         where p.id = any(:people::uuid[])
                         order by id
                        """)
                .param("households", Columns.of(List.copyOf(households), id -> id))
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .query((rs, _) -> new Contact(
                        rs.getObject("id", UUID.class),
                        rs.getObject("household_id", UUID.class),
                        rs.getObject("person_id", UUID.class)))
                .list();
        var book = new Phonebook(new HashMap<>());
        if (contacts.isEmpty()) {
            return book;
        }
        var numbers = vault.open(contacts.stream().map(Contact::id).toList(), List.of(Field.PHONE));
        contacts.forEach(contact -> {
            var clear = numbers.getOrDefault(contact.id(), Map.of()).get(Field.PHONE);
            if (clear != null) {
                var owner = contact.person() == null ? contact.household() : contact.person();
                book.numbers().putIfAbsent(owner, new PhoneNumber(clear));
            }
        });
        return book;
    }

    /** Whom the contacts belong to: the person, or where a whole household uses it, its head. */
    public List<UUID> ownersOf(Collection<UUID> contacts) {
        return jdbc.sql("""
                        select coalesce(c.person_id, h.head_id)
                          from resident.contact c join resident.household h on h.id = c.household_id
                         where c.id = any(:contacts::uuid[])
                        """)
                .param("contacts", Columns.of(List.copyOf(contacts), id -> id))
                .query(Columns::id)
                .list();
    }

    private record Contact(
            UUID id, UUID household, @Nullable UUID person) {}

    /** By the id of the person or household. */
    public record Phonebook(Map<UUID, PhoneNumber> numbers) {
        /** The person's own, otherwise the household's. */
        public @Nullable PhoneNumber of(UUID person, UUID household) {
            var own = numbers.get(person);
            return own == null ? numbers.get(household) : own;
        }
    }
}

package org.shouwang.resident.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by whatever somebody types: it is looked at what the words can be, and searched as that. Who lives outside
 * the scope is as unknown as who doesn't exist.
 */
@Repository
@Transactional(readOnly = true)
public class PeopleSearch {
    private static final int MOST = 50;
    private static final Pattern DOOR = Pattern.compile(".*\\d\\s*[-－—]\\s*\\d.*|.*\\d\\s*(号楼|栋|幢|座|单元|室|户).*");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Contacts contacts;
    private final Places places;
    private final Clock clock;

    PeopleSearch(JdbcClient jdbc, Vault vault, Contacts contacts, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.contacts = contacts;
        this.places = places;
        this.clock = clock;
    }

    public Found find(AreaScope scope, String words) {
        var text = Written.text(words);
        var number = Written.number(words);
        var today = LocalDate.ofInstant(clock.instant(), FormCheck.ZONE);
        if (IdentityDocuments.read(IdentityDocumentKind.RESIDENT_ID, number, today, true) instanceof IdentityDocument) {
            return new Found(Why.DOCUMENT, living(vault.find(scope, Field.DOCUMENT, number, MOST), scope));
        }
        var phone = Phones.read(words).map(PhoneNumber::clear);
        if (phone.isPresent()) {
            var owners = living(contacts.ownersOf(vault.find(scope, Field.PHONE, phone.get(), MOST)), scope);
            if (!owners.isEmpty() || !isDocument(number, today)) {
                return new Found(Why.PHONE, owners);
            }
        }
        var registration = RegistrationNumber.parse(words).flatMap(found -> byNumber(found, scope));
        if (registration.isPresent()) {
            return new Found(Why.NUMBER, living(List.of(registration.get()), scope));
        }
        if (DOOR.matcher(text).matches()) {
            return new Found(Why.ADDRESS, livingAt(places.match(scope.roots(), text, MOST), scope));
        }
        if (isDocument(number, today)) {
            return new Found(Why.DOCUMENT, living(vault.find(scope, Field.DOCUMENT, number, MOST), scope));
        }
        var communities = places.running().stream().filter(scope::contains).toList();
        var why = text.codePoints().anyMatch(Character::isIdeographic) ? Why.NAME : Why.PINYIN;
        return new Found(why, living(vault.findByName(scope, communities, text, MOST), scope));
    }

    /** Whatever registering accepts: each has a digit, and no name has one. */
    private static boolean isDocument(String number, LocalDate today) {
        return Stream.of(IdentityDocumentKind.values())
                .filter(kind -> kind != IdentityDocumentKind.NONE)
                .anyMatch(kind -> IdentityDocuments.read(kind, number, today, true) instanceof IdentityDocument);
    }

    private Optional<UUID> byNumber(RegistrationNumber number, AreaScope scope) {
        return jdbc.sql("""
                        select h.head_id from resident.registration r join resident.household h on h.id = r.id
                         where r.number = :number and %s
                        """.formatted(scope.sql("h.path")))
                .param("number", number.value())
                .params(scope.parameters())
                .query(Columns::id)
                .optional();
    }

    private List<UUID> living(Collection<UUID> people, AreaScope scope) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.id
                          from unnest(:people::uuid[]) with ordinality as found(id, place)
                          join resident.person p on p.id = found.id
                          join resident.household h on h.id = p.household_id
                         where p.left_at is null and h.state <> 'VOID' and %s
                         order by found.place
                        """.formatted(scope.sql("p.path")))
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .params(scope.parameters())
                .query(Columns::id)
                .list();
    }

    private List<UUID> livingAt(List<AreaPath> dwellings, AreaScope scope) {
        return jdbc.sql("""
                        select p.id
                          from resident.household h join resident.person p on p.household_id = h.id
                         where h.path = any(:paths) and h.state <> 'VOID' and p.left_at is null and %s
                         order by h.path, h.id, p.position
                         limit %d
                        """.formatted(scope.sql("h.path"), MOST))
                .param("paths", Columns.of(dwellings, AreaPath::value))
                .params(scope.parameters())
                .query(Columns::id)
                .list();
    }

    /** What the words were taken for. */
    public enum Why {
        NAME,
        PINYIN,
        DOCUMENT,
        PHONE,
        ADDRESS,
        NUMBER
    }

    public record Found(Why why, List<UUID> people) {}
}

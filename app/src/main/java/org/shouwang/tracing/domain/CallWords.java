package org.shouwang.tracing.domain;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Invalid;
import org.shouwang.tracing.domain.PublicCalls.Text;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Everybody reads a call, so nothing in it leads to the case: no name, no document number, no number of the file. */
@Component
class CallWords {
    private static final Pattern DOCUMENT = Pattern.compile("(?<!\\d)\\d{6}[\\s-]?\\d{8}[\\s-]?\\d{3}[\\dXx](?!\\d)");
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 4;

    private final KnownPeople people;
    private final CardHoldings holdings;

    CallWords(KnownPeople people, CardHoldings holdings) {
        this.people = people;
        this.holdings = holdings;
    }

    void requireNobodyIn(InfectionCase one, AreaScope scope, Text text) {
        var said = text.line() + '\n' + text.vehicle() + '\n' + text.words();
        if (DOCUMENT.matcher(said).find()) {
            throw Invalid.field("words", "tracing.call-holds-document");
        }
        if (names(one, scope).anyMatch(name -> holds(said, name, SHORTEST_NAME))
                || holds(said, one.number(), SHORTEST_NUMBER)) {
            throw Invalid.field("words", "tracing.call-names-case");
        }
    }

    private Stream<String> names(InfectionCase one, AreaScope scope) {
        var person = one.person() == null
                ? Stream.<PersonName>empty()
                : people.within(scope, one.person()).stream().map(KnownPeople.KnownPerson::name);
        var owners =
                holdings.of(one).stream().map(CardHoldings.Holding::ownerName).filter(Objects::nonNull);
        return Stream.concat(person, owners).map(PersonName::clear);
    }

    private static boolean holds(String said, String what, int shortest) {
        var wanted = squeezed(what);
        return wanted.length() >= shortest && squeezed(said).contains(wanted);
    }

    /** Without the spaces and dashes that people put between digits and names. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s-]", "");
    }
}

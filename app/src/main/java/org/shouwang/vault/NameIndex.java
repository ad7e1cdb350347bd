package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Sealer.Place;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.shouwang.vault.search.NameQuery;
import org.shouwang.vault.search.NameQuery.Match;
import org.shouwang.vault.search.NameTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by what somebody types of their name: the index gives candidates, which are opened and compared. */
@Repository
class NameIndex {
    /** As many as are opened for one search: some 20 ms. */
    private static final int CANDIDATES = 5_000;

    private final JdbcClient jdbc;
    private final NameTokens tokens;
    private final Sealer sealer;
    private final KeyRing keys;
    private final KeyRegister register;

    NameIndex(JdbcClient jdbc, NameTokens tokens, Sealer sealer, KeyRing keys, KeyRegister register) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.sealer = sealer;
        this.keys = keys;
        this.register = register;
    }

    long[] tokens(AreaPath area, String name) {
        register.note(keys.index(NameTokens.PURPOSE));
        return tokens.of(community(area), name);
    }

    List<UUID> find(AreaScope scope, Collection<AreaPath> communities, String typed, int limit) {
        var query = NameQuery.of(typed);
        var wanted =
                tokens.candidates(communities.stream().map(NameIndex::community).collect(toSet()), query.text());
        if (wanted.length == 0) {
            return List.of();
        }
        return candidates(scope, wanted, query).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Found::match).thenComparing(Found::subject))
                .limit(limit)
                .map(Found::subject)
                .toList();
    }

    private List<Optional<Found>> candidates(AreaScope scope, long[] wanted, NameQuery query) {
        return jdbc.sql("""
                        select subject, sealed from vault.sealed_value
                         where names && :names::bigint[] and names is not null and %s
                         limit :limit
                        """.formatted(scope.sql("area")))
                .params(scope.parameters())
                .param("names", wanted)
                .param("limit", CANDIDATES)
                .query((rs, _) -> compare(rs.getObject("subject", UUID.class), rs.getBytes("sealed"), query))
                .list();
    }

    private Optional<Found> compare(UUID subject, byte[] sealed, NameQuery query) {
        return sealer.open(Field.NAME, sealed, Place.of(subject))
                .map(clear -> new Found(subject, query.match(new String(clear, UTF_8))))
                .filter(found -> found.match() != Match.NONE);
    }

    private static AreaPath community(AreaPath area) {
        return area.value().length() > AreaLevel.COMMUNITY.length() ? area.community() : area;
    }

    private record Found(UUID subject, Match match) {}
}

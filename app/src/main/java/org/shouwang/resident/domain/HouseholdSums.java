package org.shouwang.resident.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.resident.HouseholdFigures;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the {@link Tallies} upward; no household is touched for a figure. */
@Repository
@Transactional(readOnly = true)
class HouseholdSums implements HouseholdFigures {
    private final JdbcClient jdbc;
    private final Vault vault;

    HouseholdSums(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<AreaFigure> by(AreaLevel level, AreaScope scope) {
        return jdbc.sql("""
                        select substr(path, 1, :length) as area, sum(households) as households, sum(people) as people,
                               sum(pending) as pending, sum(in_review) as in_review, sum(questions) as questions
                          from resident.tally
                         where %s
                         group by 1
                         order by 1
                        """.formatted(scope.sql("path")))
                .param("length", level.length())
                .params(scope.parameters())
                .query((row, _) -> new AreaFigure(
                        new AreaPath(row.getString("area")),
                        row.getInt("households"),
                        row.getInt("people"),
                        row.getInt("pending"),
                        row.getInt("in_review"),
                        row.getInt("questions")))
                .list();
    }

    @Override
    public Map<UUID, PersonName> heads(Collection<UUID> households, AreaScope scope) {
        var heads = new HashMap<UUID, UUID>();
        jdbc.sql("select id, head_id from resident.household where id = any(:ids) and " + scope.sql("path"))
                .param("ids", households.toArray(UUID[]::new))
                .params(scope.parameters())
                .query(row -> {
                    heads.put(row.getObject("id", UUID.class), row.getObject("head_id", UUID.class));
                });
        var opened = vault.open(heads.values(), List.of(Field.NAME));
        var names = new HashMap<UUID, PersonName>();
        heads.forEach((household, head) -> {
            var name = opened.getOrDefault(head, Map.of()).get(Field.NAME);
            if (name != null) {
                names.put(household, new PersonName(name));
            }
        });
        return names;
    }
}

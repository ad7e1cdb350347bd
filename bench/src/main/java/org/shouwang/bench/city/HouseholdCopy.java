package org.shouwang.bench.city;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.drill.people.HouseholdMaker;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts whole batches of households into the tables: plain columns by COPY, personal values through the vault. */
class HouseholdCopy {
    private static final long SEED = 1_000_003;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final HouseholdMaker maker = new HouseholdMaker(SEED, LocalDate.of(2026, 1, 1));
    private final Instant now = Instant.now();

    HouseholdCopy(
            DataSource source, JdbcTemplate jdbc, Vault vault, Audit audit, PlatformTransactionManager transactions) {
        this.source = source;
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Drops what is built faster at the end; answers how. */
    List<String> withoutIndexes() {
        var names = List.of("vault.sealed_value_by_name", "vault.sealed_value_by_token");
        var definitions = names.stream()
                .map(name -> jdbc.queryForObject("select pg_get_indexdef(?::regclass)", String.class, name))
                .toList();
        names.forEach(name -> jdbc.execute("drop index " + name));
        return definitions;
    }

    void insert(int first, List<String> dwellings) {
        var rows = new HouseholdRows();
        var events = new ArrayList<AuditEvent>();
        for (int i = 0; i < dwellings.size(); i++) {
            var number = first + i;
            var at = now.minus(Duration.ofSeconds(City.FIRST_FREE - number));
            var id = rows.add(number, dwellings.get(i), maker.make(number), at);
            events.add(AuditEvent.of(id, "resident.registered", id, new AreaPath(dwellings.get(i))));
        }
        transactions.executeWithoutResult(_ -> {
            jdbc.execute("set local synchronous_commit = off");
            rows.tables().forEach(this::copy);
            vault.seal(rows.sealed());
            audit.record(events);
        });
    }

    private void copy(String table, String rows) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy resident." + table + " from stdin", new java.io.StringReader(rows));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    void finish(List<String> indexes) {
        indexes.forEach(jdbc::execute);
        jdbc.execute("""
                insert into resident.tally (path, households, people, pending, in_review, questions)
                select left(path, 18), count(*), sum(people), 0, 0, 0 from resident.household group by left(path, 18)
                on conflict (path) do nothing""");
        jdbc.execute("vacuum analyze");
        jdbc.execute("checkpoint");
    }
}

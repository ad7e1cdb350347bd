package org.shouwang.shared.postgres;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Each folder below {@code db/migration} is a module's and has a history of its own. No foreign key leaves a module, so
 * their order does not matter; only {@code __root}, which belongs to the database, comes first.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    private static final String ROOT = "__root";
    private static final String FOLDER = "classpath:db/migration/";

    private final ResourcePatternResolver resources;

    ModuleMigrations(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            var history = flyway.getConfiguration().getTable();
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations(FOLDER + module)
                    .table(module.equals(ROOT) ? history : history + "_" + module)
                    // the schema public is not empty when the second module begins
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private Set<String> modules() {
        var names = new TreeSet<String>();
        try {
            for (var script : resources.getResources(FOLDER + "*/*.sql")) {
                names.add(
                        List.of(script.getURL().getPath().split("/")).reversed().get(1));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the migrations cannot be listed", e);
        }
        return names;
    }
}

package org.shouwang.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.Vault.Entry;
import org.shouwang.vault.keys.KeyRegister;
import org.shouwang.vault.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody can tell from what happens inside whether a document or phone number is known. */
@ModuleTest
class SameStatementsTests {
    private static final AreaPath COMMUNITY = new AreaPath("140403010002");
    private static final AreaScope HERE = AreaScope.of(COMMUNITY);
    private final Vault vault;
    private final NumberIndex numbers;
    private final List<String> statements = new ArrayList<>();

    SameStatementsTests(Vault vault, Sealer sealer, KeyRing keys, KeyRegister register, DataSource database) {
        this.vault = vault;
        this.numbers = new NumberIndex(JdbcClient.create(recording(database)), sealer, keys, register);
    }

    @Test
    void forAKnownAndAnUnknownNumber() {
        var person = UUID.randomUUID();
        var document = "W" + person.toString().substring(0, 8);
        vault.seal(List.of(new Entry(person, COMMUNITY, Field.DOCUMENT, document)));

        var known = statementsOf(() -> numbers.find(HERE, Field.DOCUMENT, document, 5), List.of(person));
        var unknown = statementsOf(() -> numbers.find(HERE, Field.DOCUMENT, "W00000000", 5), List.of());

        assertThat(known).hasSize(1).isEqualTo(unknown);
    }

    private List<String> statementsOf(Supplier<List<UUID>> search, List<UUID> expected) {
        statements.clear();
        assertThat(search.get()).isEqualTo(expected);
        return List.copyOf(statements);
    }

    private DataSource recording(DataSource database) {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

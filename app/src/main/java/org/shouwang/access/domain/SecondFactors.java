package org.shouwang.access.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed secrets of second factors; a code works once. */
@Repository
class SecondFactors {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountStates states;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Vault vault, AccountStates states, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.states = states;
        this.clock = clock;
    }

    /** Whether this is the account's code now; using it up is part of the transaction. */
    boolean use(UUID account, String code) {
        var step = secret(account, "second_factor")
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .filter(found -> found.isPresent());
        return step.isPresent()
                && jdbc.sql("""
                                update access.account set second_factor_step = :step
                                 where id = :id and second_factor_step < :step
                                """)
                                .param("id", account)
                                .param("step", step.get().getAsLong())
                                .update()
                        == 1;
    }

    /** A new secret, not yet in force. */
    byte[] offer(UUID account) {
        var secret = Secrets.bytes(20);
        jdbc.sql("update access.account set second_factor_offer = :offer where id = :id")
                .param("id", account)
                .param("offer", vault.wrap(Field.SECRET, context(account), secret))
                .update();
        return secret;
    }

    /** Puts the offered secret in force once a code proves that it arrived. Ends the sessions that a password opened. */
    boolean confirm(UUID account, String code) {
        var step = secret(account, "second_factor_offer")
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .filter(found -> found.isPresent());
        if (step.isEmpty()) {
            return false;
        }
        states.changed(account);
        jdbc.sql("""
                        update access.account
                           set second_factor = second_factor_offer, second_factor_step = :step,
                               second_factor_offer = null, generation = generation + 1
                         where id = :id
                        """).param("id", account).param("step", step.get().getAsLong()).update();
        return true;
    }

    void remove(UUID account) {
        states.changed(account);
        jdbc.sql("""
                        update access.account
                           set second_factor = null, second_factor_offer = null, generation = generation + 1
                         where id = :id
                        """).param("id", account).update();
    }

    private Optional<byte[]> secret(UUID account, String column) {
        return jdbc.sql("select " + column + " from access.account where id = :id and " + column + " is not null")
                .param("id", account)
                .query(byte[].class)
                .optional()
                .map(kept -> vault.unwrap(Field.SECRET, context(account), kept));
    }

    private static String context(UUID account) {
        return "access.account.second_factor/" + account;
    }
}

package org.shouwang.access.domain;

import java.util.UUID;
import org.shouwang.shared.Ids;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the account behind a phone or a city app's user, and makes it at the first sign-in. */
@Repository
class ResidentAccounts {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Vault vault;

    ResidentAccounts(JdbcClient jdbc, Accounts accounts, Vault vault) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.vault = vault;
    }

    Account byPhone(byte[] fingerprint) {
        return byKey("phone", fingerprint);
    }

    Account byEntrance(String issuer, String subject) {
        return byKey("entrance", vault.fingerprint("access.entrance", issuer + " " + subject));
    }

    /** Two first sign-ins at once wait for one another here, and find the same account. */
    private Account byKey(String way, byte[] fingerprint) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:fingerprint, 'hex'), 0))")
                .param("fingerprint", fingerprint)
                .query((rs, _) -> rs.getRow())
                .list();
        var known = jdbc.sql("select account_id from access.way_in where way = :way and fingerprint = :fingerprint")
                .param("way", way)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional();
        return accounts.find(known.orElseGet(() -> add(way, fingerprint))).orElseThrow();
    }

    private UUID add(String way, byte[] fingerprint) {
        var id = Ids.next();
        accounts.addResident(id);
        jdbc.sql("insert into access.way_in (way, fingerprint, account_id) values (:way, :fingerprint, :account)")
                .param("way", way)
                .param("fingerprint", fingerprint)
                .param("account", id)
                .update();
        return id;
    }
}

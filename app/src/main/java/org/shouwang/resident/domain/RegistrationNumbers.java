package org.shouwang.resident.domain;

import java.nio.ByteBuffer;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws {@link RegistrationNumber}s. A sequence makes them unique; a keyed permutation of its values (an alternating
 * Feistel network) hides the order, so that nobody can guess the next from the last. Blocks of 64 spare a statement.
 */
@Component
class RegistrationNumbers {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 6;
    private static final long LEFT = 31L * 31 * 31 * 31;
    private static final long RIGHT = 31L * 31 * 31;

    private final JdbcClient jdbc;
    private final Vault vault;
    private long next;
    private long end;

    RegistrationNumbers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    RegistrationNumber draw() {
        return RegistrationNumber.of(permute(count()));
    }

    private synchronized long count() {
        if (next == end) {
            next = jdbc.sql("select nextval('resident.registration_number')")
                    .query(Long.class)
                    .single();
            end = next + BLOCK;
        }
        return next++;
    }

    long permute(long value) {
        long left = value / RIGHT % LEFT;
        long right = value % RIGHT;
        for (int round = 0; round < ROUNDS; round += 2) {
            left = (left + scramble(round, right)) % LEFT;
            right = (right + scramble(round + 1, left)) % RIGHT;
        }
        return left * RIGHT + right;
    }

    private long scramble(int round, long half) {
        var keyed = vault.fingerprint("registration-number", round + "/" + half);
        return ByteBuffer.wrap(keyed).getLong() >>> 1;
    }
}

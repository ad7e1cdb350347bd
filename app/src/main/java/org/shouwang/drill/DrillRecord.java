package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.drill.home.HomeFile;

/**
 * What a drill must remember to begin again where it was interrupted, in a file of its home that only its owner reads.
 * Requests are derived from the seed and the day, their keys too, so that a second run sends the same again.
 *
 * @param passwords by login; made at random for this home
 * @param reached so many registrations of the plan are in for certain
 * @param filled whether the whole community is there
 */
public record DrillRecord(long seed, Instant began, Map<String, String> passwords, int reached, boolean filled) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static Optional<DrillRecord> read(Path home) throws IOException {
        return file(home).read();
    }

    void write(Path home) throws IOException {
        file(home).write(this);
    }

    /** Ages are counted on this day. */
    LocalDate day() {
        return LocalDate.ofInstant(began, ZONE);
    }

    String password(Staff staff) {
        return Objects.requireNonNull(passwords.get(staff.login()), staff.login());
    }

    DrillRecord at(int entry) {
        return new DrillRecord(seed, began, passwords, entry, false);
    }

    DrillRecord asFilled() {
        return new DrillRecord(seed, began, passwords, reached, true);
    }

    private static HomeFile<DrillRecord> file(Path home) {
        return new HomeFile<>(home, "drill.json", DrillRecord.class);
    }
}

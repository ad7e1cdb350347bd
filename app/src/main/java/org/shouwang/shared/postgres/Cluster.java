package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The files of one server: {@code data/}, and the password of the only user beside it. */
record Cluster(Path home) {
    static final String USER = "app";
    private static final int PORT_LINE = 3; // of postmaster.pid, counted from zero

    /** Links resolved: the paths are compared with those that the kernel tells. */
    static Cluster in(Path home) throws IOException {
        return new Cluster(Files.createDirectories(home).toRealPath());
    }

    Path data() {
        return home.resolve("data");
    }

    Path logFile() {
        return home.resolve("postgres.log");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** The server that another process runs on this home, if any. */
    Optional<Database> running() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile) || !HomeLock.isTaken(home)) {
            return Optional.empty();
        }
        var port = Files.readAllLines(pidFile).get(PORT_LINE);
        return Optional.of(at(Integer.parseInt(port.strip())));
    }

    /**
     * Without a limit on how long an answer may take: no line can break inside one machine, and a limit is set and lifted
     * for every read of a virtual thread, which costs a registration a fifteenth of its processor time.
     */
    Database at(int port) throws IOException {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres?socketTimeout=0", USER, password());
    }

    /** All or nothing: a first start that was killed begins anew. */
    void create(PostgresPrograms programs) throws IOException, InterruptedException {
        writeNewPassword();
        var unfinished = home.resolve("data.new");
        Folders.delete(unfinished);
        // lc-ctype C.UTF-8: with plain C pg_trgm drops Chinese; order stays by code point
        programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                "--lc-ctype=C.UTF-8");
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    String writeNewPassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), password);
        return password;
    }
}

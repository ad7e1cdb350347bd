package org.shouwang.shared.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Small files that only this user may read, each whole or not there at all, on the disk before anybody relies on it.
 * Several processes may share one folder.
 */
public final class KeyFolder {
    private final Path root;

    public KeyFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
            Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the key folder " + this.root, e);
        }
    }

    public Path path() {
        return root;
    }

    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(root.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file holds; if it is missing, what the supplier gives, unless another process was first. */
    public String readOrCreate(String name, Supplier<String> text) {
        return read(name).orElseGet(() -> {
            create(name, text.get());
            return read(name).orElseThrow();
        });
    }

    private void create(String name, String text) {
        try {
            var unfinished = write(text);
            try {
                // a link appears whole or fails because the name is taken; a move would overwrite
                Files.createLink(root.resolve(name), unfinished);
            } catch (FileAlreadyExistsException e) {
                // another process was first: its key counts
            } finally {
                Files.delete(unfinished);
            }
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " into the key folder " + root, e);
        }
    }

    /** Puts this text in place of what was there. */
    public void replace(String name, String text) {
        try {
            Files.move(write(text), root.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " into the key folder " + root, e);
        }
    }

    /** Adds lines to a journal. */
    public void append(String name, List<String> lines) {
        var text = String.join("\n", lines) + "\n";
        try (var file = FileChannel.open(root.resolve(name), Set.of(CREATE, WRITE, APPEND), onlyMine())) {
            write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " into the key folder " + root, e);
        }
    }

    /** Overwrites and removes; whether it was there. */
    public boolean destroy(String name) {
        var path = root.resolve(name);
        if (!Files.exists(path)) {
            return false;
        }
        try {
            try (var file = FileChannel.open(path, WRITE)) {
                write(file, "\0".repeat((int) file.size()));
            }
            var gone = Files.deleteIfExists(path);
            flush();
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot destroy " + name + " in the key folder " + root, e);
        }
    }

    public List<String> names(String ending) {
        try (var files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String text) throws IOException {
        var unfinished = root.resolve(UUID.randomUUID() + ".new");
        try (var file = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), onlyMine())) {
            write(file, text);
        }
        return unfinished;
    }

    private static void write(FileChannel file, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    private void flush() throws IOException {
        try (var folder = FileChannel.open(root, READ)) {
            folder.force(true);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> onlyMine() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}

package org.shouwang.copresence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is in a folder survives a loss of power only when the folder itself was forced to disk. */
final class Durable {
    private Durable() {}

    /** Makes a folder, and those that it lies in, as far as they are not there. */
    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var around = folder.toAbsolutePath().getParent();
        if (around != null) {
            folder(around);
        }
        Files.createDirectories(folder);
        folderOf(folder);
    }

    static void folderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("");
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package org.shouwang.copresence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is in a folder survives a loss of power only when the folder itself was forced to disk. */
final class Durable {
    private Durable() {}

    static void folderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("");
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

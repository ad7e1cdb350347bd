package org.shouwang.tracing.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.shouwang.shared.transfer.ImportRefused;

/** What an archive says of its own size is no reason to believe it: counts, before anybody reads all of it into memory. */
final class Unpacked {
    private static final int MOST_FILES = 200;
    private static final int SHARE_OF_MEMORY = 4;

    private Unpacked() {}

    /** @throws ImportRefused when a quarter of the memory would not hold it, or it is no archive */
    static void check(byte[] zip) throws IOException {
        var most = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        var buffer = new byte[1 << 16];
        var size = 0L;
        var files = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (archive.getNextEntry() != null) {
                for (var read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    size += read;
                    refuseIf(size > most);
                }
                refuseIf(++files > MOST_FILES);
            }
        } catch (ZipException e) {
            throw ImportRefused.unreadable();
        }
        if (files == 0) {
            throw ImportRefused.unreadable();
        }
    }

    private static void refuseIf(boolean tooLarge) {
        if (tooLarge) {
            throw ImportRefused.tooLarge();
        }
    }
}

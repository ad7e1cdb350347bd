package org.shouwang.taps;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Source;
import org.shouwang.taps.table.Table;

/**
 * Reads files of transactions. Any number of rows in the same memory: they are sorted in pieces on disk, so that those which
 * arrive hours late come in their place, and doubles lie beside each other.
 *
 * @param known what there is in the city; a row that names something else is refused
 * @param span what the file can be about
 */
public record TapImport(TapMapping mapping, Known known, Span span) {

    /** Told of each tap, in order of time, by one thread. */
    @FunctionalInterface
    public interface Taker {
        void take(ReadTap tap) throws IOException;
    }

    /** Told of each row that is not taken, as it stood in the file, in its order. */
    @FunctionalInterface
    public interface Refused {
        void refuse(long line, String row, Refusal why) throws IOException;
    }

    /**
     * @param refused where rows that are not taken go, with their reason; closed at the end
     * @param scratch folder on disk for pieces, which are readable by their owner only and gone at the end
     * @throws FileRefused when the file is no such table; nothing of it was taken
     * @throws IOException when disk or taker fail
     */
    public ImportCounts run(Source file, Writer refused, Path scratch, Taker taker) throws IOException {
        try (var rows = new RefusedRows(refused)) {
            return run(file, rows, scratch, taker);
        }
    }

    /** The same, with somebody to tell of refused rows instead of a file; all of them before the first tap. */
    public ImportCounts run(Source file, Refused refused, Path scratch, Taker taker) throws IOException {
        try (var sorter = new TapSorter(scratch)) {
            var pass = new TapPass(this, sorter, refused);
            new Table(file, mapping.format()).read(pass);
            return pass.counts(sorter.drain(taker));
        }
    }
}

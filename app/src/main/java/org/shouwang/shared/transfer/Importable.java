package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/** A list that can be filled from a file; a bean of the module that owns it. Everything else about files is done here. */
public interface Importable {
    /** The name in the request, such as {@code dwellings}. */
    String list();

    /** The permission, by name, that writing the list takes on the area that is imported into. */
    String permission();

    List<Column> columns();

    /** What a sheet of faulty rows has besides their number and what is wrong. */
    default List<Column> faultColumns() {
        return columns();
    }

    /** The longest file that is taken. */
    default long mostBytes() {
        return 20 << 20;
    }

    /** In which of the two formats such a file comes; a list whose files are no sheets does not mind. */
    default Optional<Format> format(@Nullable String mediaType) {
        return Format.ofMediaType(mediaType);
    }

    /** Rows for the template, so that nobody has to guess. */
    List<List<String>> examples();

    /** Refuses an area that the list can't be imported into. */
    void check(AreaPath area);

    /** Begins to take rows: for a dry run, which may only read, or for good. */
    Intake open(Commission commission, boolean forGood);

    /** Takes back what the import added, without what was changed or is used since; answers how many rows stay. */
    long undo(Commission commission);

    /** One reading of a file, in its order. */
    interface Intake {
        /** The next rows to be taken, so that what all of them need can be asked for at once. */
        default void foresee(List<Row> rows) {}

        /** Judges a row in the light of those before it; writes nothing. */
        Outcome take(Row row);

        /** Writes what was taken since the last time. Never called in a dry run. */
        void store();

        /** Writes, after the last of them, what others may be writing too and would have to wait for. Never called in a dry run. */
        default void finish() {}
    }

    /** One reading of a file that is no sheet, by whoever knows its format. */
    interface FileIntake extends Intake {
        /** Reads all of it and judges as it reads. */
        void read(Content content, Judged each) throws IOException;

        /** Nobody brings a single row. */
        @Override
        default Outcome take(Row row) {
            throw new IllegalStateException("files of this list are read as a whole");
        }
    }

    /** A file, which can be opened more than once. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Told of every row; the cells matter for those that are wrong. */
    interface Judged {
        void row(Row row, Outcome outcome) throws IOException;
    }

    record Column(String name, String zh, String en, boolean needed) {
        String title(String language) {
            return language.equals("zh") ? zh : en;
        }
    }

    /** @param number as a spreadsheet counts, the heading being 1 */
    record Row(long number, Map<String, String> cells) {
        /** Empty when there is nothing. */
        public String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /**
     * Which import, into what, for whom.
     *
     * @param received when the file came: what is judged by the time is judged by this, so that the dry run and the application agree
     */
    record Commission(UUID job, AreaPath area, UUID by, Instant received) {}

    /** @param code of the sentence that says what is wrong */
    record Outcome(
            Kind kind, @Nullable String column, @Nullable String code) {
        public static final Outcome NEW = new Outcome(Kind.NEW, null, null);
        public static final Outcome KNOWN = new Outcome(Kind.KNOWN, null, null);

        public static Outcome wrong(String column, String code) {
            return new Outcome(Kind.WRONG, column, code);
        }
    }

    enum Kind {
        NEW,
        KNOWN,
        WRONG
    }
}

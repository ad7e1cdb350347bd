package org.shouwang.bench.taps;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** A file of a month of taps in the format of Shenzhen and in GB 18030, with so many rows of each kind of trouble. */
final class BadMonth {
    static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    static final int DAYS = 31;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String HEADER =
            "card_no,deal_date,deal_type,deal_money,deal_value,equ_no,company_name,station,car_no,conn_mark,close_date";

    private final SplittableRandom random = new SplittableRandom(20_220_301);
    private long taken;
    private long otherKinds;
    private long duplicates;
    private long refused;

    void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
            line(out, HEADER);
            for (var row = 0; row < rows; row++) {
                row(out, row, rows);
            }
        }
    }

    /** In order of time, but for one in fifty that is hours late. */
    private void row(BufferedWriter out, int row, int rows) throws IOException {
        var late = row % 50 == 7 ? random.nextInt(3_600, 6 * 3_600) : 0;
        var at = FIRST.atStartOfDay().plusSeconds(Math.max(0, (long) row * DAYS * 86_400 / rows - late));
        var good = tap(row, at, "巴士");
        switch (row % 1_000) {
            case 1, 2, 3 -> bad(out, tap(row, at, "巴士").replace(String.valueOf(at.getYear()), "2004"));
            case 4, 5 -> bad(out, "\"" + good);
            case 6 -> bad(out, good.substring(0, 40));
            case 8, 9 -> twice(out, good);
            default -> other(out, row, at, good);
        }
    }

    private void other(BufferedWriter out, int row, LocalDateTime at, String good) throws IOException {
        if (row % 3 == 0) {
            otherKinds++;
            line(out, tap(row, at, "地铁入站"));
        } else {
            taken++;
            line(out, good);
        }
    }

    private void bad(BufferedWriter out, String row) throws IOException {
        refused++;
        line(out, row);
    }

    private void twice(BufferedWriter out, String row) throws IOException {
        taken++;
        duplicates++;
        line(out, row);
        line(out, row);
    }

    /** The card is the row, so that no two are the same by chance. */
    private String tap(int row, LocalDateTime at, String kind) {
        var vehicle = random.nextInt(9_000);
        return "C%08d,%s,%s,160,200,2310%05d,巴士集团,M%03d,%05dD,0,2022-03-31 00:00:00"
                .formatted(row, at.format(TIME), kind, vehicle, vehicle / 10, vehicle);
    }

    private static void line(BufferedWriter out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    /** What must become of the rows, as the import counts them. */
    String expected() {
        return counts(taken + otherKinds + duplicates + refused, taken, otherKinds, duplicates, refused);
    }

    static String counts(long rows, long taken, long otherKinds, long duplicates, long refused) {
        return "%,d rows: %,d taken, %,d of other kinds, %,d duplicates, %,d refused"
                .formatted(rows, taken, otherKinds, duplicates, refused);
    }
}

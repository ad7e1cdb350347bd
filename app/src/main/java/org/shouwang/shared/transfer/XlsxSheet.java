package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet for the rows and one about them. All cells are text, so that numbers of documents keep their digits. */
final class XlsxSheet implements SheetWriter {
    private static final int FLUSH_EVERY = 1_000;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxSheet(OutputStream out) {
        this.out = out;
        this.book = new Workbook(out, "Shouwang", "1.0");
        this.sheet = book.newWorksheet("1");
    }

    @Override
    public void heading(List<String> titles) throws IOException {
        sheet.freezePane(0, 1);
        row(titles);
        sheet.range(0, 0, 0, Math.max(0, titles.size() - 1)).style().bold().set();
    }

    @Override
    public void row(List<String> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            sheet.value(next, column, values.get(column));
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void note(List<String> lines) throws IOException {
        sheet.finish();
        var about = book.newWorksheet("#");
        for (int line = 0; line < lines.size(); line++) {
            about.value(line, 0, lines.get(line));
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            book.finish();
        }
    }
}

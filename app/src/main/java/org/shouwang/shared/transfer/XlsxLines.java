package org.shouwang.shared.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, row by row. A file that unpacks to far more than it is, is refused before it is read. */
final class XlsxLines {
    private static final long MOST_UNPACKED = 300L << 20;

    private XlsxLines() {}

    static void read(InputStream content, SheetRows.LineTaker taker) throws IOException {
        var bytes = content.readAllBytes();
        refuseBombs(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                taker.take(row.getRowNum(), cells(row));
            }
        } catch (ExcelReaderException e) {
            throw ImportRefused.unreadable();
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getOptionalCell(i).orElse(null)));
        }
        return cells.isEmpty() ? List.of("") : cells;
    }

    /** A number of a room comes as a number: 1102, not 1102.0. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    private static void refuseBombs(byte[] bytes) {
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var left = MOST_UNPACKED - unpacked;
                try (var content = zip.getInputStream(entry)) {
                    unpacked += content.skip(left + 1);
                }
                if (unpacked > MOST_UNPACKED) {
                    throw ImportRefused.tooLarge();
                }
            }
        } catch (IOException e) {
            throw ImportRefused.unreadable();
        }
    }
}

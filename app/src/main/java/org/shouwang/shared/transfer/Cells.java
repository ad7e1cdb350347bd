package org.shouwang.shared.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values are written for people. */
final class Cells {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Cells() {}

    /** Personal values mask themselves in their text. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> TIME.format(at);
            default -> value.toString();
        };
    }

    static List<String> note(ExportJob job, long rows, Instant now) {
        return job.language().equals("zh")
                ? List.of(
                        "共 " + rows + " 行",
                        "导出人：" + job.watermark(),
                        "导出时间：" + TIME.format(now),
                        "编号：" + job.id(),
                        "内部资料，请勿转发")
                : List.of(
                        rows + " rows",
                        "Exported by: " + job.watermark(),
                        "At: " + TIME.format(now),
                        "Number: " + job.id(),
                        "Internal, do not pass on");
    }
}

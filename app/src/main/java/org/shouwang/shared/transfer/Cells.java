package org.shouwang.shared.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static List<String> note(ExportJob job, long rows, Instant now, Optional<Exportable.Column> reference) {
        var zh = job.language().equals("zh");
        var lines = new ArrayList<String>();
        lines.add(zh ? "共 " + rows + " 行" : rows + (rows == 1 ? " row" : " rows"));
        lines.add((zh ? "导出人：" : "Exported by: ") + job.watermark());
        lines.add((zh ? "导出时间：" : "At: ") + TIME.format(now));
        reference.ifPresent(one -> lines.add(zh ? one.zh() : one.en()));
        lines.add((zh ? "编号：" : "Number: ") + job.id());
        lines.add(zh ? "内部资料，请勿转发" : "Internal, do not pass on");
        return lines;
    }
}

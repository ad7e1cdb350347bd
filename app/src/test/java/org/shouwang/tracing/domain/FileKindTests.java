package org.shouwang.tracing.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FileKindTests {

    @Test
    void picturesAndPapersAreKnownByTheirFirstBytes() {
        assertThat(FileKind.of(hex("ffd8ffe000104a464946"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(hex("89504e470d0a1a0a0000000d"))).contains(FileKind.PNG);
        assertThat(FileKind.of(hex("524946462400000057454250"))).contains(FileKind.WEBP);
        assertThat(FileKind.of("%PDF-1.7\n%\u00e2".getBytes(ISO_8859_1))).contains(FileKind.PDF);
    }

    @Test
    void textIsWhatSomebodyCanRead() {
        assertThat(FileKind.of("08:12 刷卡的是本人\r\n\t队长说的".getBytes(UTF_8))).contains(FileKind.TEXT);
        assertThat(FileKind.of("刷卡的是本人".getBytes(Charset.forName("GB18030")))).isEmpty();
        assertThat(FileKind.of("a\u0000b".getBytes(UTF_8))).isEmpty();
        assertThat(FileKind.of(" \n".getBytes(UTF_8))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @Test
    void nothingElseIsTaken() {
        assertThat(FileKind.of(hex("504b0304ff"))).isEmpty();
        assertThat(FileKind.of(hex("7f454c46ff"))).isEmpty();
        assertThat(FileKind.of(hex("52494646240000005741564520ff"))).isEmpty();
        assertThat(FileKind.of(hex("ffd8"))).isEmpty();
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }
}

package org.shouwang.taps.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which characters the bytes of a file stand for. What stands for none becomes U+FFFD, so that its row can be refused. */
final class Encoding {
    static final char NO_CHARACTER = '\ufffd';

    /** While guessing: the other one may well stand in a text, where somebody before us has put it. */
    private static final char UNFIT = '\uffff';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MARK = 3;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Encoding() {}

    /** @param declared null to find out: by a byte order mark, else UTF-8 unless most of what is not ASCII does not fit it */
    static Reader reader(Source source, @Nullable Charset declared) throws IOException {
        var marked = marked(source);
        var charset = marked != null ? marked : declared != null ? declared : guessed(source);
        return decode(unmarked(source.open()), charset, NO_CHARACTER);
    }

    private static @Nullable Charset marked(Source source) throws IOException {
        try (var bytes = source.open()) {
            return marked(bytes.readNBytes(MARK));
        }
    }

    private static @Nullable Charset marked(byte[] first) {
        if (startsWith(first, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(first, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(first, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static InputStream unmarked(InputStream bytes) throws IOException {
        var pushback = new PushbackInputStream(bytes, MARK);
        var first = pushback.readNBytes(MARK);
        var mark = marked(first);
        var length = mark == null ? 0 : mark.equals(StandardCharsets.UTF_8) ? MARK : 2;
        pushback.unread(first, length, first.length - length);
        return pushback;
    }

    private static boolean startsWith(byte[] first, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= first.length || (first[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset guessed(Source source) throws IOException {
        try (var text = decode(source.open(), StandardCharsets.UTF_8, UNFIT)) {
            var buffer = new char[1 << 16];
            var fitting = 0L;
            var unfit = 0L;
            for (var read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    unfit += buffer[i] == UNFIT ? 1 : 0;
                    fitting += buffer[i] >= FIRST_BEYOND_ASCII && buffer[i] != UNFIT ? 1 : 0;
                }
            }
            return unfit > fitting ? GB18030 : StandardCharsets.UTF_8;
        }
    }

    private static Reader decode(InputStream bytes, Charset charset, char unfit) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .replaceWith(Character.toString(unfit))
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}

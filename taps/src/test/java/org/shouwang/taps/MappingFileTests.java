package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappingFileTests {
    private static final String LEAST = """
            zone = Asia/Shanghai
            times = uuuu-MM-dd HH:mm:ss
            column.card = 卡号
            column.time = 时间
            """;

    @ParameterizedTest
    @EnumSource
    void presetsCanBeRead(TapMapping.Preset preset) {
        assertThat(TapMapping.of(preset).columns()).containsKeys(Column.CARD, Column.TIME);
    }

    @Test
    void saysWhatIsWhat() throws IOException {
        var mapping = read(LEAST + """
                separator = |
                header = yes
                charset = GBK
                column.kind = 类型
                kinds = 巴士 | 电车
                amount.digits = 2
                """);
        assertThat(mapping.columns()).isEqualTo(Map.of(Column.CARD, "卡号", Column.TIME, "时间", Column.KIND, "类型"));
        assertThat(mapping.kinds()).containsExactlyInAnyOrder("巴士", "电车");
        assertThat(mapping.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(mapping.times()).isEqualTo(List.of("uuuu-MM-dd HH:mm:ss"));
        assertThat(mapping.format().separator()).isEqualTo('|');
        assertThat(mapping.format().charset()).hasToString("GBK");
        assertThat(mapping.amountDigits()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "zone = Mars/Olympus ~ zone: unknown",
                "zone = ~ zone: missing",
                "times = ~ times: missing",
                "times = quarter past ~ times: unknown",
                "times = HH:mm:ss ~ times: unknown",
                "times = uuuu-MM-dd ~ times: unknown",
                "times = uuuu-MM-dd hh:mm ~ times: unknown",
                "times = uuuu-MM-dd HH:mm | nonsense ~ times: unknown",
                "charset = klingon ~ charset: unknown",
                "separator = ;; ~ separator: not one character",
                "separator = ~ separator: not one character",
                "header = perhaps ~ header: neither yes nor no",
                "header = no ~ column.card: without a header only #1, #2 …",
                "amount.digits = 9 ~ amount.digits: not 0 to 4",
                "amount.digits = -1 ~ amount.digits: not 0 to 4",
                "column.card = ~ column.card: empty",
                "column.colour = red ~ column.colour: unknown key",
                "colunm.line = red ~ colunm.line: unknown key",
                "column.kind = type ~ kinds: missing",
                "kinds = bus ~ column.kind: missing",
                "zone = UTC ~ zone: twice",
                "column.vehicle = 卡号 ~ column.vehicle: the same as column.card"
            })
    void everyMistakeIsNamed(String line, String fault) {
        assertThatThrownBy(() -> read(LEAST + line + "\n"))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults()).contains(fault));
    }

    @Test
    void aByteOrderMarkIsNoKey() throws IOException {
        assertThat(read("\ufeff" + LEAST)).isEqualTo(read(LEAST));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThatThrownBy(() -> read("header = maybe\n"))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults())
                                .contains(
                                        "column.card: missing",
                                        "column.time: missing",
                                        "zone: missing",
                                        "times: missing"));
        assertThatThrownBy(() -> read("zone = \\uZZZZ")).isInstanceOf(MappingRefused.class);
    }

    private static TapMapping read(String text) throws IOException {
        return MappingFile.read(new StringReader(text));
    }
}

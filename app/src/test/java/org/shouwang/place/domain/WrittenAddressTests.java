package org.shouwang.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAddressTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3-2-1102,                      '',           3,  2, 1102",
                "３－２－１１０２,                  '',           3,  2, 1102",
                "3—2—1102室,                    '',           3,  2, 1102",
                "3/2/1102,                      '',           3,  2, 1102",
                "3-1102,                        '',           3,  -, 1102",
                "广欣苑3-2-1102,                 广欣苑,        3,  2, 1102",
                "广欣苑 3-2-1102,                广欣苑,        3,  2, 1102",
                "广欣苑3幢2单元502室,              广欣苑,        3,  2, 502",
                "广欣苑3栋2单元502户,              广欣苑,        3,  2, 502",
                "广欣苑3号楼2单元502,              广欣苑,        3,  2, 502",
                "广欣苑3座2单元502号,              广欣苑,        3,  2, 502",
                "３号楼２单元１１０２户,             '',           3,  2, 1102",
                "3号楼 2单元 11层1102室,          '',           3,  2, 1102",
                "3号楼2单元11楼1102,              '',           3,  2, 1102",
                "3栋502,                        '',           3,  -, 502",
                "3栋502室,                       '',           3,  -, 502",
                "十二号楼三单元1101,               '',           12, 3, 1101",
                "二十一幢1单元301,                 '',           21, 1, 301",
                "甲幢1单元301室,                  '',           甲, 1, 301",
                "A座1203,                       '',           A,  -, 1203",
                "乙栋地下室,                       '',           乙, -, 地下室",
                "长治市潞州区香阅四季3号楼2单元1102室, 长治市潞州区香阅四季, 3,  2, 1102",
                "3#楼2单元1102,                  '',           3,  2, 1102",
                "03号楼02单元1102,                '',           3,  2, 1102",
                "2单元1102室,                    '',           -,  2, 1102",
                "1102室,                        '',           -,  -, 1102",
                "1102,                          '',           -,  -, 1102",
            })
    void readsWhatPeopleWrite(
            String text, String compound, @Nullable String building, @Nullable String unit, String room) {
        assertThat(WrittenAddress.parse(text)).contains(new WrittenAddress(compound, building, unit, room));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "广欣苑", "门口", "3号楼", "三号楼二单元", "张慧", "zhanghui"})
    void findsNoDoorWhereNoneIsWritten(String text) {
        assertThat(WrittenAddress.parse(text)).isEmpty();
    }
}

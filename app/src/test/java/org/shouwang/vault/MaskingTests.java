package org.shouwang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.Vault.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Whatever way a personal value leaves by, it leaves masked; only what was revealed leaves in clear. */
class MaskingTests {
    private static final String NAME = "欧阳慧敏";
    private static final String DOCUMENT = "140403199001011234";
    private static final String PHONE = "13812345678";
    private static final String ADDRESS = "山西省长治市潞州区英雄中路1号";
    private static final List<String> CLEAR = List.of(NAME, DOCUMENT, PHONE, ADDRESS);
    private static final List<Personal> VALUES = List.of(
            new PersonName(NAME), new DocumentNumber(DOCUMENT), new PhoneNumber(PHONE), new AddressText(ADDRESS));

    static Stream<JsonMapper> mappers() {
        return Stream.of(
                JsonMapper.shared(),
                JsonMapper.builder().build(),
                JsonMapper.builder().findAndAddModules().build());
    }

    @ParameterizedTest
    @CsvSource({
        "张慧, 张*",
        "张慧敏, 张*敏",
        "欧阳慧敏, 欧**敏",
        "张, *",
        "'', *",
        "John Smith, J*",
        "𠮷田慧, 𠮷*慧",
    })
    void keepsOfANameWhatEverybodyMaySee(String clear, String masked) {
        assertThat(new PersonName(clear).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void masksInEveryNestingOfJson(JsonMapper json) {
        var map = new LinkedHashMap<Object, Object>();
        VALUES.forEach(value -> map.put(value, value));
        var everywhere = List.of(
                VALUES,
                map,
                new Nested(
                        new PersonName(NAME), Optional.of(new PhoneNumber(PHONE)), List.of(VALUES), Map.of("a", map)),
                VALUES.toArray(),
                Map.of("deep", List.of(Map.of("deeper", VALUES))));

        var text = json.writeValueAsString(everywhere);

        assertThat(CLEAR).noneMatch(text::contains);
        assertThat(text).contains("欧**敏", "1404****1234", "138****5678", "山西省长治市****");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void writesWhatWasRevealed(JsonMapper json) {
        assertThat(json.writeValueAsString(Map.of("value", new Revealed(PHONE))))
                .isEqualTo("{\"value\":\"13812345678\"}");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void readsWhatSomebodyTyped(JsonMapper json) {
        assertThat(json.readValue("\"" + PHONE + "\"", PhoneNumber.class).clear())
                .isEqualTo(PHONE);
        assertThat(json.readValue("{\"name\":\"" + NAME + "\"}", Typed.class)
                        .name()
                        .clear())
                .isEqualTo(NAME);
        assertThatThrownBy(() -> json.readValue("{\"name\":{\"clear\":\"x\"}}", Typed.class))
                .isNotNull();
    }

    @Test
    void masksInText() {
        var entry = new Entry(UUID.randomUUID(), new AreaPath("140403010002"), Field.PHONE, PHONE);
        var texts = Stream.of(
                VALUES,
                new Revealed(PHONE),
                new Typed(new PersonName(NAME)),
                entry,
                new IllegalStateException("for " + VALUES, new IllegalStateException(String.valueOf(entry))));

        texts.forEach(text -> assertThat(CLEAR).noneMatch(String.valueOf(text)::contains));
    }

    @Test
    void neverShowsMoreThanHalfOfANumber() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var clear = IntStream.range(0, random.nextInt(0, 20))
                    .mapToObj(_ -> String.valueOf(random.nextInt(10)))
                    .reduce("", String::concat);
            for (var masked : List.of(new PhoneNumber(clear).masked(), new DocumentNumber(clear).masked())) {
                var shown = masked.replace("*", "").length();
                assertThat(shown).isLessThanOrEqualTo(Math.max(8, clear.length() / 2));
                assertThat(shown == 0 || shown < clear.length()).isTrue();
            }
        }
    }

    record Nested(PersonName name, Optional<PhoneNumber> phone, List<List<Personal>> all, Map<String, Object> more) {}

    record Typed(PersonName name) {}
}

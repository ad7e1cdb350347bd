package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.Vault.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class VaultModuleTests {
    private static final AreaPath DWELLING = new AreaPath("14040301000200100302011002");
    private static final Random RANDOM = new Random(20260301);
    private final Vault vault;
    private final JdbcClient jdbc;

    VaultModuleTests(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Test
    void givesBackWhatWasSealedAndHoldsNothingInClear() {
        var person = UUID.randomUUID();
        vault.seal(List.of(
                entry(person, Field.NAME, "张慧敏"),
                entry(person, Field.PHONE, "13800001234"),
                entry(person, Field.NOTE, "needs insulin, 胰岛素")));

        assertThat(vault.open(List.of(person), List.of(Field.NAME, Field.PHONE, Field.DOCUMENT)))
                .isEqualTo(Map.of(person, Map.of(Field.NAME, "张慧敏", Field.PHONE, "13800001234")));
        assertThat(vault.open(List.of(UUID.randomUUID()), List.of(Field.NAME))).isEmpty();
        for (var clear : List.of("张慧敏", "13800001234", "胰岛素")) {
            assertThat(jdbc.sql("select count(*) from vault.sealed_value v where position(:clear::bytea in sealed) > 0")
                            .param("clear", clear.getBytes(UTF_8))
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void replacesAndRemoves() {
        var person = UUID.randomUUID();
        var phone = phone();
        vault.seal(List.of(entry(person, Field.NAME, "张慧"), entry(person, Field.PHONE, phone)));
        vault.seal(List.of(entry(person, Field.NAME, "李强"), entry(person, Field.PHONE, null)));

        assertThat(vault.open(List.of(person), List.of(Field.values())))
                .isEqualTo(Map.of(person, Map.of(Field.NAME, "李强")));
        assertThat(vault.find(AreaScope.of(DWELLING), Field.PHONE, phone, 5)).isEmpty();
    }

    @Test
    void doesNotOpenACiphertextThatWasMovedOrAltered() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        vault.seal(List.of(
                entry(one, Field.NAME, "张慧"), entry(one, Field.DOCUMENT, "A1234567"), entry(other, Field.NAME, "李强")));

        for (var tampering : List.of(
                "sealed = (select sealed from vault.sealed_value where subject = :other and field = 'NAME')",
                "sealed = (select sealed from vault.sealed_value where subject = :one and field = 'DOCUMENT')",
                "sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1)")) {
            vault.seal(List.of(entry(one, Field.NAME, "张慧")));
            jdbc.sql("update vault.sealed_value set " + tampering + " where subject = :one and field = 'NAME'")
                    .param("one", one)
                    .param("other", other)
                    .update();
            assertThatThrownBy(() -> vault.open(List.of(one), List.of(Field.NAME)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("张");
        }
    }

    @Test
    void findsANumberHoweverItIsWrittenAndOnlyInTheReadersAreas() {
        var person = UUID.randomUUID();
        var phone = phone();
        var document = "e" + RANDOM.nextInt(10_000_000, 99_999_999);
        vault.seal(List.of(entry(person, Field.PHONE, phone), entry(person, Field.DOCUMENT, document)));
        var here = AreaScope.of(DWELLING.community());

        assertThat(vault.find(here, Field.PHONE, "+86 " + phone.substring(0, 3) + "-" + phone.substring(3), 5))
                .containsExactly(person);
        assertThat(vault.find(here, Field.DOCUMENT, document.toUpperCase(Locale.ROOT), 5))
                .containsExactly(person);
        assertThat(vault.find(here, Field.PHONE, document, 5)).isEmpty();
        assertThat(vault.find(AreaScope.of(new AreaPath("140403010003")), Field.PHONE, phone, 5))
                .isEmpty();
        assertThat(vault.find(AreaScope.NOTHING, Field.PHONE, phone, 5)).isEmpty();
        assertThat(vault.findAll(here, Field.PHONE, List.of(phone, "13900000000")))
                .isEqualTo(Map.of(phone, List.of(person), "13900000000", List.of()));
    }

    @Test
    void givesAHouseholdOnOnePhoneInFull() {
        var people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var phone = phone();
        vault.seal(
                people.stream().map(person -> entry(person, Field.PHONE, phone)).toList());

        assertThat(vault.find(AreaScope.of(DWELLING), Field.PHONE, phone, 9))
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(vault.find(AreaScope.of(DWELLING), Field.PHONE, phone, 2)).hasSize(2);
    }

    @Test
    void findsPeopleByWhatSomebodyTypesOfTheirName() {
        var community = new AreaPath("110101001001");
        var dwelling = new AreaPath("11010100100100100302011002");
        var huimin = UUID.randomUUID();
        var hui = UUID.randomUUID();
        var zeng = UUID.randomUUID();
        var john = UUID.randomUUID();
        vault.seal(List.of(
                new Entry(huimin, dwelling, Field.NAME, "张慧敏"),
                new Entry(hui, dwelling, Field.NAME, "张慧"),
                new Entry(zeng, dwelling, Field.NAME, "曾柔"),
                new Entry(john, dwelling, Field.NAME, "John Smith")));

        for (var typed :
                List.of("张", "张慧", "zhang", "zh", "ZH", "zha", "zhanghui", "zhang hui", "hui", "慧", "zhangh")) {
            assertThat(names(community, typed)).as(typed).contains(hui, huimin).doesNotContain(zeng, john);
        }
        assertThat(names(community, "张慧").getFirst()).isEqualTo(hui);
        assertThat(names(community, "zhanghuimin")).containsExactly(huimin);
        assertThat(names(community, "zhm")).containsExactly(huimin);
        assertThat(names(community, "zeng")).containsExactly(zeng);
        assertThat(names(community, "ceng")).containsExactly(zeng);
        assertThat(names(community, "smith")).containsExactly(john);
        assertThat(names(community, "JOHN")).containsExactly(john);
        assertThat(names(community, "王")).isEmpty();
        assertThat(names(community, "")).isEmpty();
        assertThat(names(new AreaPath("110101001002"), "张慧")).isEmpty();
        assertThat(vault.findByName(AreaScope.NOTHING, List.of(community), "张慧", 9))
                .isEmpty();

        var elsewhere = new AreaPath("11010100100200100302011002");
        vault.move(List.of(hui), elsewhere);
        assertThat(names(community, "张慧")).containsExactly(huimin);
        assertThat(names(elsewhere.community(), "张慧")).containsExactly(hui);
    }

    @Test
    void wrapsForOneContextOnly() {
        var sealed = vault.wrap(Field.SECRET, "access.account.secret|7", "otp".getBytes(UTF_8));

        assertThat(vault.unwrap(Field.SECRET, "access.account.secret|7", sealed))
                .isEqualTo("otp".getBytes(UTF_8));
        assertThatThrownBy(() -> vault.unwrap(Field.SECRET, "access.account.secret|8", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.unwrap(Field.DRAFT, "access.account.secret|7", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fingerprintsDifferByPurpose() {
        assertThat(vault.fingerprint("sign-in", "13800001234"))
                .isEqualTo(vault.fingerprint("sign-in", "13800001234"))
                .isNotEqualTo(vault.fingerprint("code", "13800001234"))
                .isNotEqualTo(vault.fingerprint("sign-in", "13800001235"));
    }

    @Test
    void opensWhateverWasSealed() {
        for (int round = 0; round < 50; round++) {
            var person = UUID.randomUUID();
            var text = RANDOM.ints(RANDOM.nextInt(0, 40), 0x20, 0x2ffff)
                    .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c) && c != 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var fields = Arrays.stream(Field.values())
                    .filter(_ -> RANDOM.nextBoolean())
                    .toList();
            vault.seal(fields.stream().map(field -> entry(person, field, text)).toList());

            var opened = vault.open(List.of(person), List.of(Field.values())).getOrDefault(person, Map.of());
            assertThat(opened.keySet()).containsExactlyInAnyOrderElementsOf(fields);
            assertThat(opened.values()).allMatch(text::equals);
        }
    }

    private List<UUID> names(AreaPath community, String typed) {
        return vault.findByName(AreaScope.of(community), List.of(community), typed, 20);
    }

    private static String phone() {
        return "139" + RANDOM.nextInt(10_000_000, 99_999_999);
    }

    private static Entry entry(UUID person, Field field, @Nullable String clear) {
        return new Entry(person, DWELLING, field, clear);
    }
}

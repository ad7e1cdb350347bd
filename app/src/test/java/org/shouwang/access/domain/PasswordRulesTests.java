package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.access.domain.PasswordRules.Profile;

class PasswordRulesTests {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final PasswordRules rules = new PasswordRules(Settings.of(Map.of()));
    private final PasswordRules strict =
            new PasswordRules(Settings.of(Map.of("shouwang.access.passwords", "gbt-22239")));

    @ParameterizedTest
    @CsvSource({
        "elevenchars, access.password-too-short",
        "'', access.password-too-short",
        "四个字加八个字母不够呀, access.password-too-short",
        "xx-Zhang.Wei-xx, access.password-holds-login",
        "password1234, access.password-common",
        "PASSWORD1234, access.password-common",
        "aaaaaaaaaaaaaaa, access.password-common",
        "abcabcabcabcab, access.password-common",
        "1234567890123456, access.password-common",
        "9876543210987654, access.password-common",
        "abcdefghijklmn, access.password-common",
    })
    void refusesWhatIsEasilyGuessed(String password, String code) {
        assertThat(rules.fault("zhang.wei", password)).contains(code);
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(rules.fault("zhang.wei", "一二三四五六七八九十".repeat(3))).contains("access.password-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "槐树下的石凳坐了三个老人呢", "tb7kq2mx9wzp"})
    void takesWhatIsLongAndUncommon(String password) {
        assertThat(rules.fault("zhang.wei", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tb7kq2mx9wzp, false", "Tb7kq2mx9wzp, true", "tb7kq-mx9wzp, true", "TBKQ-MXWZP-QQ, false"})
    void asksForVarietyUnderTheNationalStandardOnly(String password, boolean taken) {
        assertThat(strict.fault("zhang.wei", password).isEmpty()).isEqualTo(taken);
        assertThat(rules.fault("zhang.wei", password)).isEmpty();
    }

    @Test
    void asksForANewOneEveryNinetyDaysUnderTheNationalStandardOnly() {
        var old = NOW.minus(Duration.ofDays(91));

        assertThat(Profile.GBT_22239.isDue(old, NOW)).isTrue();
        assertThat(Profile.GBT_22239.isDue(NOW.minus(Duration.ofDays(89)), NOW)).isFalse();
        assertThat(Profile.ASVS.isDue(old, NOW)).isFalse();
    }
}

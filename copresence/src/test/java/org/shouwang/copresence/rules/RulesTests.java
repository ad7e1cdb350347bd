package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTests {
    private static final Rules STANDARD = StandardRules.rules();

    @Test
    void standardRulesHaveNoFault() {
        assertThat(STANDARD.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsNamed(String fault, UnaryOperator<Rules> mistake) {
        assertThat(mistake.apply(STANDARD).faults()).extracting(Fault::toString).containsExactly(fault);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("version: missing", r -> with(r, " ", r.lookBack(), r.infectiousness(), r.settings(), "venue")),
                mistake("lookBack.daysBeforeOnset: out-of-range", r -> looking(r, new LookBack(-1, 2, 14, 3))),
                mistake("lookBack.daysBeforeSample: out-of-range", r -> looking(r, new LookBack(2, 91, 14, 3))),
                mistake("lookBack.companionDays: out-of-range", r -> looking(r, new LookBack(2, 2, 1_000, 3))),
                mistake("lookBack.incubationDays: out-of-range", r -> looking(r, new LookBack(2, 2, 14, -3))),
                mistake("infectiousness.byDay: out-of-range", r -> ill(r, new Infectiousness(0, List.of(), 0.1))),
                mistake("infectiousness.byDay: never", r -> ill(r, new Infectiousness(0, List.of(0.0), 0))),
                mistake(
                        "infectiousness.byDay.-1: out-of-range",
                        r -> ill(r, new Infectiousness(-2, List.of(1d, 2d), 0))),
                mistake(
                        "infectiousness.otherwise: out-of-range",
                        r -> ill(r, new Infectiousness(0, List.of(1d), Double.NaN))),
                mistake(
                        "otherwise: unknown",
                        r -> with(r, "1", r.lookBack(), r.infectiousness(), r.settings(), "spaceship")),
                mistake("settings.venue: twice", r -> more(r, Setting.casual("venue", 60, 1, 6))),
                mistake("settings.Bus 1.code: malformed", r -> more(r, Setting.casual("Bus 1", 60, 1, 6))),
                mistake(
                        "settings.lift.closeSeconds: below-least",
                        r -> more(r, Setting.everyone("lift", 60, 59, 1, 6))),
                mistake(
                        "settings.lift.leastSeconds: out-of-range",
                        r -> more(r, Setting.everyone("lift", 0, 59, 1, 6))),
                mistake("settings.lift.weight: out-of-range", r -> more(r, Setting.everyone("lift", 60, 60, -1, 6))),
                mistake("settings.lift.near: out-of-range", r -> more(r, Setting.everyone("lift", 60, 60, 1, 0))));
    }

    @Test
    void allMistakesAreNamedAtOnceAndNobodyIsGradedByThem() {
        var rules = looking(ill(STANDARD, new Infectiousness(0, List.of(7d), 0)), new LookBack(-1, -1, -1, -1));
        assertThat(rules.faults()).hasSize(5);
        assertThatThrownBy(() -> new ContactGrading(rules, ZoneId.of("Asia/Shanghai"), _ -> "venue"))
                .isInstanceOfSatisfying(
                        RulesRefused.class,
                        refused -> assertThat(refused.faults()).isEqualTo(rules.faults()));
    }

    @Test
    void infectiousnessFollowsTheDays() {
        var rising = new Infectiousness(-2, List.of(0.2, 0.6, 1.0), 0.05);
        assertThat(Stream.of(-3, -2, -1, 0, 1).map(rising::on)).containsExactly(0.05, 0.2, 0.6, 1.0, 0.05);
        assertThat(rising.on(Long.MAX_VALUE / 2)).isEqualTo(0.05);
    }

    private static Arguments mistake(String fault, UnaryOperator<Rules> mistake) {
        return Arguments.of(fault, mistake);
    }

    private static Rules looking(Rules rules, LookBack lookBack) {
        return with(rules, rules.version(), lookBack, rules.infectiousness(), rules.settings(), rules.otherwise());
    }

    private static Rules ill(Rules rules, Infectiousness infectiousness) {
        return with(rules, rules.version(), rules.lookBack(), infectiousness, rules.settings(), rules.otherwise());
    }

    private static Rules more(Rules rules, Setting setting) {
        var settings =
                Stream.concat(rules.settings().stream(), Stream.of(setting)).toList();
        return with(rules, rules.version(), rules.lookBack(), rules.infectiousness(), settings, rules.otherwise());
    }

    private static Rules with(
            Rules rules, String version, LookBack back, Infectiousness ill, List<Setting> settings, String otherwise) {
        return new Rules(version, back, ill, 0.5, false, 15, rules.far(), settings, otherwise);
    }
}

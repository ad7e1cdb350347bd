package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryQuestionTests {
    @Test
    void theSecondExampleRuns() {
        var noon = 1_772_337_600L;
        var from = noon - 14 * 86_400;
        var until = noon + 86_400;
        var first = Presence.of(17, 4021, noon, 1200);
        var second = Presence.of(23, 4021, noon + 300, 1500);
        var view = PresenceView.of()
                .with(List.of(
                        first,
                        second,
                        Presence.of(23, 5000, noon + 3_600, 600),
                        Presence.of(42, 5000, noon + 3_600, 600)));
        var sick = new Case(17, from, until);
        var stays = view.trajectory(17, from, until); // in order of time
        var encounters = view.encounters(sick, 23, 120); // what stands behind a contact
        var reach = new Reach(120, 2, until, 0.5); // two minutes, two steps, each half as strong as the one before
        var chain = view.chain(List.of(sick), reach);
        var further = chain.order(2); // the strongest first; chain.way(person) leads back
        var riders = view.at(4021, noon, noon + 3_600);
        var aboard = view.aboard(4021, noon + 400);
        var ill = List.of(sick, new Case(23, from, until)); // windows in which they may have been infected
        var common = view.common(ill, 1_800, view.people()); // the least likely by chance first
        assertThat(stays).containsExactly(first);
        assertThat(encounters).containsExactly(new Encounter(first, second, noon + 300, noon + 1200));
        assertThat(further).extracting(Reached::person, Reached::by).containsExactly(tuple(42, 23));
        assertThat(riders).containsExactly(first, second);
        assertThat(aboard).isEqualTo(2);
        assertThat(common).extracting(CommonPlace::place).containsExactly(4021);
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var from = readme.indexOf("```java\nvar stays") + 8;
        var example = readme.substring(from, readme.indexOf("\n```\n", from));
        var self = Files.readString(Path.of("src/test/java/org/shouwang/copresence/EveryQuestionTests.java"));
        assertThat(self.replaceAll("(?m)^ {8}", "")).contains(example);
    }
}

package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;

class RulesReadmeTests {
    @Test
    void theExampleRuns() {
        var noon = 1_772_337_600L;
        var isolated = noon + 86_400;
        var view = TestTown.view(List.of(
                Presence.of(17, 4021, noon, 1200),
                Presence.of(23, 4021, noon + 300, 1500),
                Presence.of(17, 99, noon + 3_600, 1200),
                Presence.of(42, 99, noon + 3_600, 1200)));
        var told = new ArrayList<String>();
        var grading = new ContactGrading(
                StandardRules.rules(),
                ZoneId.of("Asia/Shanghai"),
                place -> place == 4021 ? "bus-sealed" : "market"); // what kind of place a number stands for
        var sick = new InfectionCase(17, LocalDate.of(2026, 3, 1), null, isolated); // onset; no positive sample yet
        for (var contact : grading.contacts(view, List.of(sick)).ranked()) {
            told.add("person %d: %s, score %.2f".formatted(contact.person(), contact.grade(), contact.score()));
        }
        assertThat(told).containsExactly("person 23: CLOSE, score 0.63", "person 42: CASUAL, score 0.33");
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var from = readme.indexOf("```java\nvar grading") + 8;
        var example = readme.substring(from, readme.indexOf("\n```\n", from));
        var self = Files.readString(Path.of("src/test/java/org/shouwang/copresence/rules/RulesReadmeTests.java"));
        assertThat(self.replaceAll("(?m)^ {8}", "")).contains(example);
    }
}

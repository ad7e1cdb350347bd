package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTests {
    @TempDir
    Path folder;

    @Test
    void theExampleRuns() throws IOException {
        var noon = 1_772_337_600L;
        var told = new ArrayList<String>();
        try (var index = PresenceIndex.open(folder, ZoneId.of("Asia/Shanghai"))) {
            index.add(List.of(
                    Presence.of(17, 4021, noon, 1200), // person 17 rode in vehicle 4021 for twenty minutes
                    Presence.of(23, 4021, noon + 300, 1500),
                    Presence.of(42, 4021, noon + 1200, 600)));
            var view = index.view();
            var sick = new Case(17, noon - 2 * 86_400, noon + 86_400);
            for (var contact : view.contacts(List.of(sick), 120)) {
                told.add("person %d, %d minutes".formatted(contact.person(), contact.seconds() / 60));
            }
        }
        assertThat(told).containsExactly("person 23, 15 minutes");
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var example = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
        var self = Files.readString(Path.of("src/test/java/org/shouwang/copresence/ReadmeTests.java"));
        assertThat(self.replaceAll("(?m)^ {8}", "")).contains(example);
    }
}

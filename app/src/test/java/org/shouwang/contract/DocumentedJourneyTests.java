package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs docs/api.md as it is written; only the addresses and passwords of its first block come from here. */
@WholeApplication
class DocumentedJourneyTests {
    private static final Pattern SHELL = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void registersReviewsAndFindsAgain(@LocalServerPort int port) throws IOException, InterruptedException {
        var stage = Stage.at(port);
        stage.compound(Stage.HERE);
        var script = Files.createTempFile("journey", ".sh");
        Files.writeString(script, "set -eu\n" + commands());

        var output = Files.createTempFile("journey", ".txt");
        var shell = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment()
                .putAll(Map.of(
                        "SHOUWANG",
                        "http://127.0.0.1:" + port,
                        "DESK_LOGIN",
                        stage.login(Role.COMMUNITY_DESK, Stage.HERE),
                        "DESK_PASSWORD",
                        Stage.PASSWORD,
                        "REVIEWER_LOGIN",
                        stage.login(Role.REVIEWER, Stage.HERE),
                        "REVIEWER_PASSWORD",
                        Stage.PASSWORD));
        var process = shell.start();
        var ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroy();
        var printed = Files.readString(output);

        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed)
                .contains("香阅四季社区居委会", "found by 单雪梅", "found by shanxuemei", "found by sxm", "found by 9904031954");
    }

    private static String commands() throws IOException {
        return SHELL.matcher(Files.readString(Path.of("../docs/api.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}

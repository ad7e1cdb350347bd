package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.work.Tasks;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever traces in the district sees what is wrong with the data, and ends it. */
@WholeApplication
class DataTaskTests {
    private static final String DISTRICT = Stage.HERE.substring(0, AreaLevel.DISTRICT.length());

    private final Stage stage;
    private final Tasks tasks;
    private final Clock clock;

    DataTaskTests(@LocalServerPort int port, Tasks tasks, Clock clock) {
        this.stage = Stage.at(port);
        this.tasks = tasks;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {LookUpTask.FILE, LookUpTask.INDEX})
    void isListedTakenAndDone(String kind) {
        var subject = UUID.randomUUID();
        var due = clock.instant().plus(Duration.ofHours(4));
        tasks.open(List.of(new Tasks.NewTask(kind, subject, new AreaPath(DISTRICT), due, true, "看这里")));
        var id = tasks.about(List.of(subject)).getFirst().taskId().toString();
        var task = "/api/work/tasks/" + id;
        var tracer = stage.staff(Role.TRACER, DISTRICT);
        assertThat(listed(tracer, kind)).contains(id);
        var director = stage.staff(Role.DIRECTOR, DISTRICT);
        assertThat(listed(director, kind)).as("who does not trace").doesNotContain(id);

        var taken = expect(200, tracer.post(task + "/take", Map.of()));
        assertThat(taken.text("note")).isEqualTo("看这里");
        assertThat(taken.text("link")).isEqualTo("/desk/tracing/sources/rides");
        expect(200, tracer.post(task + "/done", Map.of("outcome", "DONE")));

        assertThat(listed(tracer, kind)).doesNotContain(id);
        assertThat(tasks.about(List.of(subject))).isEmpty();
    }

    private static List<String> listed(HttpCaller reader, String kind) {
        return expect(200, reader.get("/api/work/tasks?limit=200&kind=" + kind))
                .json()
                .path("items")
                .findValuesAsString("id");
    }
}

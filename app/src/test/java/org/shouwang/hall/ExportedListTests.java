package org.shouwang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households and tasks as files: what the page shows with these filters, masked, watermarked, and only for its reader. */
@WholeApplication
class ExportedListTests {
    private final Stage stage;
    private final HttpCaller director;
    private final JdbcClient jdbc;

    ExportedListTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.stage = Stage.at(port);
        this.director = stage.staff(Role.DIRECTOR, Stage.HERE);
    }

    @Test
    void holdsTheHouseholdsOfTheFilterMasked() {
        var compound = stage.compound(Stage.HERE);
        stage.register(Stage.HERE, Map.of("dwelling", compound.dwelling(0)), "欧阳佩兰", "1940-01-01");
        stage.register(Stage.HERE, Map.of("dwelling", compound.dwelling(1)), "司马青", "1990-01-01");
        stage.register(
                Stage.NEXT_DOOR,
                Map.of("dwelling", stage.compound(Stage.NEXT_DOOR).dwelling(0)),
                "诸葛明",
                "1941-01-01");

        var all = export("households", Map.of("place", compound.path()), "zh-CN");
        assertThat(all).contains("欧*", "司*", compound.name() + " 1-1-101", "已登记", "# 共 2 行", "导出人：员*");
        assertThat(all).doesNotContain("欧阳佩兰", "司马青", "诸*");

        var old = export("households", Map.of("place", compound.path(), "over70", "true"), "en");
        assertThat(old).contains("欧*", "over 70", "# 1 row", "Exported by: 员*").doesNotContain("司*", "1 rows");
    }

    @Test
    void leavesATraceOfWhoAskedAndWhoFetched() {
        export("households", Map.of(), "en");

        var auditor = stage.staff(Role.AUDITOR, Stage.HERE);
        assertThat(expect(200, auditor.get("/api/audit/entries?action=shared.export-asked"))
                        .body())
                .contains("\"list\":\"households\"", "\"format\":\"CSV\"");
        assertThat(expect(200, auditor.get("/api/audit/entries?action=shared.export-fetched"))
                        .body())
                .contains("\"list\":\"households\"");
    }

    @Test
    void refusesFiltersThatTheListDoesNotHave() {
        assertThat(ask(director, "households", Map.of("state", "GONE")).status())
                .isEqualTo(400);
        assertThat(ask(director, "households", Map.of("name", "张")).status()).isEqualTo(400);
        assertThat(ask(director, "tasks", Map.of("name", "张")).status()).isEqualTo(400);
    }

    @Test
    void takesThePermissionOfTheListAndTheOneToExport() {
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        assertThat(ask(desk, "households", Map.of()).status()).isEqualTo(403);
        assertThat(director.post(
                                "/api/shared/exports?area=" + Stage.NEXT_DOOR,
                                Map.of("list", "households", "format", "XLSX"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staysShutToWhoeverLostTheRole() {
        var former = stage.employed(Map.of(Stage.HERE, Role.DIRECTOR));
        var file = written(former, "households", Map.of(), "zh-CN") + "/file";
        expect(200, former.get(file));

        dismiss(former.get("/api/access/me").text("accountId"));

        stage.await(Duration.ofSeconds(60), () -> former.get(file).status() == 404);
    }

    @Test
    void holdsOpenTasks() {
        assertThat(export("tasks", Map.of("late", "false"), "en")).startsWith("\ufeffWhat,Who,Where,Due,Taken");
    }

    private String export(String list, Map<String, String> query, String language) {
        return expect(200, director.get(written(director, list, query, language) + "/file"))
                .body();
    }

    /** The address of the job, once it is done. */
    private String written(HttpCaller reader, String list, Map<String, String> query, String language) {
        var asked = expect(
                202,
                reader.send(
                        "POST",
                        "/api/shared/exports",
                        HttpCaller.json(Map.of("list", list, "format", "CSV", "query", query)),
                        Map.of("Accept-Language", language)));
        var job = "/api/shared/jobs/" + asked.text("id");
        stage.await(
                Duration.ofSeconds(30),
                () -> expect(200, reader.get(job)).text("state").equals("DONE"));
        return job;
    }

    private void dismiss(String account) {
        jdbc.sql("update access.role_grant set ended_at = now() where account_id = :account::uuid")
                .param("account", account)
                .update();
    }

    private static HttpCaller.Answer ask(HttpCaller caller, String list, Map<String, String> query) {
        return caller.post("/api/shared/exports", Map.of("list", list, "format", "CSV", "query", query));
    }
}

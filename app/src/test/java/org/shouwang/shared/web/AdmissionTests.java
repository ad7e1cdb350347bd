package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.shared.web.Admission.Count;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AdmissionTests {
    private final Admission admission =
            new Admission(10, new Problems(new Sentences(), new ReaderLocale(), new JsonMapper()));

    @ParameterizedTest
    @CsvSource({
        "/api/screening/captures, SAMPLING",
        "/api/screening/results/1, RESULTS",
        "/api/gate/crossings, GATE",
        "/api/resident/registrations, REGISTRATION",
        "/api/access/sign-in, REGISTRATION",
        "/api/resident/households, DESK",
        "/api/access/accounts, DESK",
        "/api/command/today, BOARDS",
        "/api/none, DESK",
        "/api/live, ",
        "/api/shared/health, ",
        "/desk/reviews, "
    })
    void sortsByAddress(String path, Lane lane) {
        assertThat(Lane.of(path)).isEqualTo(lane);
    }

    @Test
    void shedsTheLeastImportantFirst() throws Exception {
        assertThat(statusWhenInside(5, "/api/command/today")).isEqualTo(503);
        assertThat(statusWhenInside(5, "/api/resident/households")).isEqualTo(200);
        assertThat(statusWhenInside(7, "/api/resident/households")).isEqualTo(503);
        assertThat(statusWhenInside(7, "/api/resident/registrations")).isEqualTo(200);
        assertThat(statusWhenInside(8, "/api/resident/registrations")).isEqualTo(503);
        assertThat(statusWhenInside(9, "/api/field/captures")).isEqualTo(200);
        assertThat(statusWhenInside(10, "/api/field/captures")).isEqualTo(503);
        assertThat(statusWhenInside(10, "/desk/")).isEqualTo(200);
        assertThat(admission.inFlight()).isZero();
    }

    @Test
    void saysWhenToComeAgainAndCounts() throws Exception {
        var response = new MockHttpServletResponse();
        inside(10, () -> admission.doFilter(request("/api/gate/x"), response, new MockFilterChain()));

        assertThat(response.getHeader("Retry-After")).isIn("1", "2");
        assertThat(response.getContentAsString()).contains("shared.busy");
        assertThat(admission.counts()).contains(new Count(Lane.GATE, 0, 1), new Count(Lane.SAMPLING, 10, 0));
    }

    @Test
    void countsAnUploadUntilItsBodyIsRead() throws Exception {
        var upload = new MockHttpServletRequest("POST", "/api/shared/imports");
        var inside = new ArrayList<Integer>();

        admission.doFilter(upload, new MockHttpServletResponse(), (request, _) -> {
            inside.add(admission.inFlight());
            request.getInputStream();
            inside.add(admission.inFlight());
        });

        assertThat(inside).containsExactly(1, 0);
        assertThat(admission.inFlight()).isZero();
    }

    private int statusWhenInside(int others, String path) throws Exception {
        var response = new MockHttpServletResponse();
        inside(others, () -> admission.doFilter(request(path), response, new MockFilterChain()));
        return response.getStatus();
    }

    /** Nests requests, so that this many are inside at once. */
    private void inside(int others, Step step) throws Exception {
        if (others == 0) {
            step.run();
            return;
        }
        admission.doFilter(request("/api/field/captures"), new MockHttpServletResponse(), (_, _) -> {
            try {
                inside(others - 1, step);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private interface Step {
        void run() throws Exception;
    }
}

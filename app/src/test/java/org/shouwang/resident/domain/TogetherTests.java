package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;

/** Two phones in two flats register the same father in the same second. */
@ModuleTest
@Import(Neighbours.class)
class TogetherTests {
    private final Registering registering;
    private final ReviewCases cases;

    TogetherTests(Registering registering, ReviewCases cases) {
        this.registering = registering;
        this.cases = cases;
    }

    @RepeatedTest(15)
    void oneOfThemAlwaysFindsTheOther() throws Exception {
        var father = Forms.citizen(LocalDate.of(1950, 5, 5));
        Callable<UUID> registers = () -> registering
                .own(
                        Callers.resident(),
                        Forms.at(
                                Forms.dwelling(NEXT_DOOR),
                                Forms.adult("张慧", Relation.HEAD),
                                Forms.person("李建国", Relation.PARENT, father)))
                .id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.of(registers, registers)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(cases.find(both, AreaScope.of(AreaPath.COUNTRY)))
                    .extracting(ReviewCase::score)
                    .extracting(Score::total)
                    .containsExactlyInAnyOrder(0, 40);
        }
    }
}

package org.shouwang.drill.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.drill.exercise.Standing.StepView;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guided exercise. Only a drill has it: elsewhere there is no such address, and no answer to give away. */
@RestController
@RequestMapping("/api/drill/exercise")
@ConditionalOnProperty("shouwang.drill")
class ExerciseController {
    private final Path home;
    private final Standing standing;

    ExerciseController(@Value("${shouwang.home}") Path home, Standing standing) {
        this.home = home;
        this.standing = standing;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    ExerciseView exercise(AreaScope scope) {
        return within(scope)
                .map(exercise -> {
                    var stand = standing.of(exercise, scope);
                    return new ExerciseView(
                            true,
                            exercise.day(),
                            exercise.cases(),
                            stand.steps(),
                            stand.startedAt(),
                            (int) stand.people(),
                            (int) stand.answered());
                })
                .orElseGet(() -> new ExerciseView(false, null, List.of(), List.of(), null, 0, 0));
    }

    /** What was true, once a list was sent. */
    @GetMapping("/answer")
    @Allow(Permission.TRACE)
    Reckoning exerciseAnswer(AreaScope scope) {
        var exercise = within(scope).orElseThrow(() -> new NotFound("exercise"));
        return Reckoning.of(exercise, standing.of(exercise, scope));
    }

    private Optional<Exercise> within(AreaScope scope) {
        try {
            return Exercise.read(home).filter(exercise -> scope.contains(new AreaPath(exercise.area())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param ready whether there is one: the drill has been filled, and its community is the reader's
     * @param cases that the desk knows of; the first is to begin with
     * @param startedAt when it was first opened
     * @param listed how many people are on lists
     * @param answered how many of them somebody has looked for
     */
    record ExerciseView(
            boolean ready,
            @Nullable LocalDate day,
            List<Exercise.Known> cases,
            List<StepView> steps,
            @Nullable Instant startedAt,
            int listed,
            int answered) {}
}

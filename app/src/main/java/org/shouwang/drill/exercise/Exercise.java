package org.shouwang.drill.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.home.HomeFile;
import org.shouwang.drill.outbreak.Infection;
import tools.jackson.databind.JsonNode;

/**
 * What is asked, and the answer, in a file of a drill's home that only its owner reads.
 *
 * @param ready since when people may do the exercise; what the drill did before does not count
 * @param day on which the drill began
 * @param area community code
 * @param cases that the desk knows of, the first of them to begin with
 * @param unknown who is to be found
 */
public record Exercise(
        Instant ready, LocalDate day, String area, List<Known> cases, Origin origin, List<Unknown> unknown) {

    public static Optional<Exercise> read(Path home) throws IOException {
        return file(home).read();
    }

    public void write(Path home) throws IOException {
        file(home).write(this);
    }

    private static HomeFile<Exercise> file(Path home) {
        return new HomeFile<>(home, "exercise.json", Exercise.class);
    }

    @Override
    public String toString() {
        return "Exercise[" + cases.size() + " cases]";
    }

    public record Known(UUID id, String number) {}

    /** Where it began. */
    public record Origin(String place, Instant from, Instant until) {}

    /**
     * @param source whether they brought it
     * @param at when they caught it
     * @param place where; empty for another city
     * @param onset when they would fall ill; absent if never
     */
    public record Unknown(
            UUID person,
            UUID household,
            String name,
            boolean source,
            Instant at,
            String place,
            @Nullable LocalDate onset) {

        /** As the search found them. */
        public static Unknown of(Infection one, JsonNode found, boolean source) {
            return new Unknown(
                    UUID.fromString(found.path("personId").asString()),
                    UUID.fromString(found.path("householdId").asString()),
                    one.who().member().name(),
                    source,
                    one.at(),
                    one.place(),
                    one.onset());
        }

        @Override
        public String toString() {
            return "Unknown[" + person + "]";
        }
    }
}

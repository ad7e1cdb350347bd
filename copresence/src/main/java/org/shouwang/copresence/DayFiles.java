package org.shouwang.copresence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The segments of a folder: one file a day, named after it. */
final class DayFiles {
    private static final String SUFFIX = ".presences";

    private final Path folder;
    private final ZoneId zone;

    DayFiles(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    LocalDate dayOf(Presence presence) {
        return Instant.ofEpochSecond(presence.start()).atZone(zone).toLocalDate();
    }

    long base(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    Path file(LocalDate day) {
        return folder.resolve(day + SUFFIX);
    }

    /**
     * Opens all of them; what is left of one that was being written in a crash is deleted, as nobody else ever would.
     *
     * @throws SegmentRefused when one is damaged, or is not of the day that its name says
     */
    NavigableMap<LocalDate, Segment> open() throws IOException {
        var days = new TreeMap<LocalDate, Segment>();
        for (var file : named(SUFFIX)) {
            var day = day(file);
            days.put(day, open(day));
        }
        for (var unfinished : named(SUFFIX + UnfinishedFile.SUFFIX)) {
            Files.delete(unfinished);
        }
        return days;
    }

    private Segment open(LocalDate day) throws IOException {
        var segment = Segment.open(file(day));
        if (segment.base() != base(day)) {
            throw new SegmentRefused(
                    file(day), "of a day that begins at " + segment.base() + ", and this one does at " + base(day));
        }
        return segment;
    }

    /** What stands in the folder for a day. */
    Optional<Segment> read(LocalDate day) throws IOException {
        return Files.exists(file(day)) ? Optional.of(open(day)) : Optional.empty();
    }

    /** @throws IllegalArgumentException when a presence is of another day */
    SegmentBuilder collect(LocalDate day, PresenceSource source) throws IOException {
        var builder = new SegmentBuilder(base(day));
        source.forEach(presence -> {
            if (!dayOf(presence).equals(day)) {
                throw new IllegalArgumentException("a presence of " + dayOf(presence) + " among those of " + day);
            }
            builder.add(presence);
        });
        return builder.once();
    }

    Segment write(LocalDate day, SegmentBuilder whole) throws IOException {
        return whole.write(file(day));
    }

    /** Writes the file of a day anew, with what was in it unless somebody has deleted it meanwhile. */
    Segment write(LocalDate day, @Nullable Segment before, Collection<Presence> added) throws IOException {
        var builder = new SegmentBuilder(base(day));
        if (before != null && Files.exists(file(day))) {
            builder.addAll(before);
        }
        added.forEach(builder::add);
        return write(day, builder);
    }

    void delete(LocalDate day) throws IOException {
        Files.deleteIfExists(file(day));
        Durable.folderOf(file(day));
    }

    private List<Path> named(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate day(Path file) throws SegmentRefused {
        var name = file.getFileName().toString();
        try {
            return LocalDate.parse(name.substring(0, name.length() - SUFFIX.length()));
        } catch (DateTimeParseException e) {
            throw new SegmentRefused(file, "no name of a day");
        }
    }
}

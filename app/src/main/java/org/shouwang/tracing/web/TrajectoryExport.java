package org.shouwang.tracing.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Permission;
import org.shouwang.shared.transfer.Exportable;
import org.shouwang.shared.transfer.Filters;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Trajectories of a look-up as a file, what the person says among what the data say. */
@Component
class TrajectoryExport implements Exportable {
    private final LookUpFile file;
    private final PicturePage pictures;
    private final TracingWords words;

    TrajectoryExport(LookUpFile file, PicturePage pictures, TracingWords words) {
        this.file = file;
        this.pictures = pictures;
        this.words = words;
    }

    @Override
    public String list() {
        return "trace-trajectory";
    }

    @Override
    public String permission() {
        return Permission.TRACE.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("病例", "Case"),
                new Column("从", "From"),
                new Column("到", "Until"),
                new Column("根据", "By"),
                new Column("哪里", "Where"),
                new Column("把握", "Certainty"),
                new Column("同时在的人", "Others there"),
                new Column("一起够久的人", "Of them long enough"),
                new Column("查询编号", "Look-up"));
    }

    @Override
    public void check(Map<String, String> filters) {
        Filters.of(filters, Set.of(LookUpFile.LOOK_UP)).id(LookUpFile.LOOK_UP);
    }

    @Override
    public Optional<Column> reference(Wanted wanted) {
        return file.reference(wanted);
    }

    @Override
    public void mayFetch(Wanted wanted) {
        file.open(wanted, "trajectory-file-fetched");
    }

    @Override
    public long count(Wanted wanted) {
        return lines(open(wanted)).count();
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var lookUp = open(wanted);
        file.showsCases(wanted, lookUp);
        lines(lookUp).forEach(line -> row.accept(line.cells()));
    }

    private LookUp open(Wanted wanted) {
        return file.open(wanted, "trajectory-file");
    }

    private Stream<Line> lines(LookUp lookUp) {
        return pictures.trajectories(lookUp).stream()
                .flatMap(one -> Stream.concat(
                                one.days().stream()
                                        .flatMap(day -> day.stays().stream())
                                        .distinct()
                                        .map(stay -> stay(one.number(), stay, lookUp)),
                                one.days().stream()
                                        .flatMap(day -> day.statements().stream())
                                        .map(said -> said(one.number(), said, lookUp)))
                        .sorted(Comparator.comparing(Line::from)));
    }

    private Line stay(String number, AnswerViews.StayView stay, LookUp lookUp) {
        return new Line(
                number,
                stay.from(),
                stay.until(),
                words.say(stay.presumed() ? "by.REGISTER" : "by.DATA"),
                words.place(stay.place()),
                Math.round(stay.certainty() * 100) + "%",
                stay.there(),
                stay.contacts(),
                lookUp.number());
    }

    private Line said(String number, TracingViews.StatementView said, LookUp lookUp) {
        return new Line(
                number,
                said.began(),
                said.ended(),
                words.say("by.PERSON"),
                words.say("statement." + said.kind()) + " " + said.words(),
                null,
                said.companions(),
                null,
                lookUp.number());
    }

    private record Line(
            String number,
            Instant from,
            Instant until,
            String by,
            String where,
            @Nullable String certainty,
            @Nullable Integer there,
            @Nullable Integer contacts,
            long lookUp) {
        List<?> cells() {
            return Arrays.asList(number, from, until, by, where, certainty, there, contacts, lookUp);
        }
    }
}

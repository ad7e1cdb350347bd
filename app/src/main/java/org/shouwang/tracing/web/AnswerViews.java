package org.shouwang.tracing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Factor;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Tier;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.shared.AreaPath;
import org.shouwang.tracing.answer.ChainPicture.Edge;
import org.shouwang.tracing.answer.ChainPicture.NodeKind;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.tracing.web.TracingViews.StatementView;
import org.shouwang.tracing.web.TracingViews.TracedPerson;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.PersonName;

/** Answers of a look-up, each with its watermark. */
final class AnswerViews {
    private AnswerViews() {}

    /** To be laid over whatever shows the answer: who looked, when, under which number. */
    record Watermark(@Nullable PersonName reader, @Nullable String role, Instant at, long lookUp, Instant openUntil) {}

    /**
     * @param code the plate of a vehicle, the number of a venue
     * @param setting code of the rules: bus-sealed, market
     */
    record SpotView(int number, @Nullable Kind kind, String name, String line, String code, String setting) {}

    record TrajectoryView(Watermark watermark, Instant from, Instant until, List<CaseTrajectory> cases) {}

    record CaseTrajectory(UUID caseId, String number, List<TrajectoryDay> days) {}

    /** @param stays by the data; {@code statements} by what the person says */
    record TrajectoryDay(LocalDate day, List<StayView> stays, List<StatementView> statements, List<Doubt> doubts) {}

    /**
     * @param boarded number of the stop, the first is 1, where it is known
     * @param certainty 0 to 1: how likely it is that the case was there
     * @param presumed a night at home that follows from the register and was seen by nobody
     * @param there others who were there for any time; {@code contacts} of them stayed long enough together
     */
    record StayView(
            SpotView place,
            Instant from,
            Instant until,
            @Nullable Integer boarded,
            @Nullable Integer alighted,
            double certainty,
            boolean presumed,
            @Nullable CardNumber card,
            int there,
            int contacts) {}

    /** A statement that the data contradict: somewhere else at the time. */
    record Doubt(UUID statement, Instant from, Instant until, int place) {}

    enum HolderKind {
        /** Registered in an area of the reader. */
        REGISTERED,
        /** Registered elsewhere. */
        ELSEWHERE,
        /** Only the card company knows who it is. */
        CARD_COMPANY,
        UNKNOWN
    }

    /**
     * @param owner by the card company's table
     * @param cards how many cards it was met under; none for somebody whom the log knows by name
     */
    record ContactHolder(
            HolderKind kind,
            @Nullable TracedPerson person,
            @Nullable PersonName owner,
            @Nullable CardNumber card,
            int cards,
            @Nullable AreaPath district,
            @Nullable String districtName) {}

    /**
     * @param contact number by which the answer is asked for more
     * @param isCase whether there is a case of this person, of this look-up or not
     * @param score 0 to 100; puts people in order, and is no probability of infection
     * @param place where the encounter was that weighs most
     * @param cases of the look-up whom they met themselves
     * @param registeredSince of whoever lives with a case by the register: since when both are registered there
     * @param followUp what became of the person on a list that was pushed
     */
    record ContactRow(
            int contact,
            ContactHolder holder,
            Grade grade,
            Tier tier,
            int order,
            boolean isCase,
            int score,
            int minutes,
            int encounters,
            Instant first,
            Instant last,
            SpotView place,
            List<UUID> cases,
            @Nullable LocalDate registeredSince,
            Set<MarkKind> marks,
            @Nullable FollowUpMark followUp) {}

    record FollowUpMark(long list, @Nullable String outcome) {}

    /**
     * @param counts of everybody within the filters by grade
     * @param companions how many shared a cell of the map with a case and are no contacts; asked for by their grade
     * @param companionRule absent where the rules know no companions
     */
    record ContactList(
            Watermark watermark,
            List<ContactRow> items,
            @Nullable String next,
            int total,
            List<GradeCount> counts,
            int companions,
            @Nullable CompanionRule companionRule) {}

    /** @param minutes at the same time in a square of so many metres */
    record CompanionRule(int metres, int minutes) {}

    record GradeCount(Grade grade, int count) {}

    record ScoreFactor(Factor.Kind kind, double measure, double value) {}

    /**
     * @param infectionCase with whom it was, in the first order
     * @param by number of the close contact through whom it was, in the second order
     */
    record EncounterView(
            SpotView place,
            Instant from,
            Instant until,
            int minutes,
            Grade grade,
            double certainty,
            @Nullable UUID infectionCase,
            @Nullable Integer by,
            double dose,
            List<ScoreFactor> factors) {}

    /**
     * @param doseMinutes minutes next to a case at its worst after which the score is 63
     * @param rules name under which the rules were published
     */
    record ContactDetail(
            Watermark watermark,
            ContactRow contact,
            double dose,
            double doseMinutes,
            String rules,
            List<EncounterView> encounters,
            List<Through> through) {}

    /**
     * A close contact through whom somebody is a contact of a contact.
     *
     * @param contact number of that one, as of any contact
     * @param theirScore of what they were exposed to themselves until the two last met
     * @param score of the time that the two were together; {@code product} of both is what counts, each 0 to 100
     */
    record Through(int contact, ContactHolder holder, int theirScore, int score, int product) {}

    record ChainView(Watermark watermark, List<ChainNode> nodes, List<Edge> edges, int leftOut, int mostNodes) {}

    record ChainNode(
            String id,
            NodeKind kind,
            @Nullable LookUpCase infectionCase,
            @Nullable Integer contact,
            @Nullable ContactHolder holder,
            @Nullable SpotView place,
            @Nullable Grade grade,
            @Nullable Instant from,
            @Nullable Instant until,
            int count) {}

    record CommonList(Watermark watermark, List<CommonRow> items) {}

    /** @param surprise 3 is once in a thousand by chance, before counting how many places were looked at */
    record CommonRow(SpotView place, List<LookUpCase> cases, Instant from, Instant until, int there, double surprise) {}
}

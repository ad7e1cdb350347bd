package org.shouwang.bench.inference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.copresence.rides.RideContact;
import org.shouwang.copresence.rides.RideContacts;
import org.shouwang.copresence.rides.RideInference;
import org.shouwang.copresence.rides.Tap;

/** One city under examination: the inference and what runs beside it, on the same taps and for the same cases. */
final class Trial {
    static final String INFERRED = "rebuilt days, likely";
    static final String KEPT = "the same, a stay a ride";
    static final String POSSIBLE = "the same, possible";
    static final String KNOWN = "chaining, told the boardings";
    private static final int HALF_AN_HOUR = 1_800;
    private static final int LONGER = 240;

    private final City city;
    private final Set<Integer> cases;
    private final RideContacts contacts;
    private final KeptRides kept;
    private final Textbook textbook;

    Trial(City city, int cases) {
        this.city = city;
        this.cases = Pairs.cases(city, cases);
        var inference = new RideInference(city.network(), city.timetable(), ZoneId.of("Asia/Shanghai"));
        var rides = inference.infer(city.taps());
        contacts = new RideContacts(rides);
        kept = new KeptRides(rides);
        textbook = new Textbook(city);
    }

    /** @param least seconds together */
    Outcome outcome(int least) {
        var truth = new Truth(city).contacts(cases, least);
        var calibration = new Calibration();
        var likely = new HashSet<Long>();
        var possible = new HashSet<Long>();
        for (var asked : cases) {
            for (var contact : contacts.of(asked, least)) {
                take(asked, contact, truth, calibration, likely, possible);
            }
        }
        var scores = baselines(least, truth);
        scores.put(INFERRED, Score.of(likely, truth));
        scores.put(KEPT, Score.of(kept.likely(cases, least), truth));
        scores.put(POSSIBLE, Score.of(possible, truth));
        return new Outcome(least, scores, calibration, truth.size());
    }

    private static void take(
            int asked,
            RideContact contact,
            Set<Long> truth,
            Calibration calibration,
            Set<Long> likely,
            Set<Long> possible) {
        var pair = Pairs.of(asked, contact.card());
        possible.add(pair);
        if (contact.likely()) {
            likely.add(pair);
        }
        calibration.add(contact.probability(), truth.contains(pair));
    }

    private Map<String, Score> baselines(int least, Set<Long> truth) {
        var scores = new LinkedHashMap<String, Score>();
        scores.put("tapped within 30 minutes", score(everybodyFor(HALF_AN_HOUR + least), least, truth));
        scores.put("everybody aboard 30 minutes", score(everybodyFor(HALF_AN_HOUR), least, truth));
        scores.put("textbook chaining", score(textbook.fromTapsAlone(0), least, truth));
        scores.put("the same, 4 minutes longer", score(textbook.fromTapsAlone(LONGER), least, truth));
        scores.put(KNOWN, score(textbook.fromKnownBoardings(0), least, truth));
        scores.put("that, 4 minutes longer", score(textbook.fromKnownBoardings(LONGER), least, truth));
        return scores;
    }

    private Score score(List<Stay> stays, int least, Set<Long> truth) {
        return Score.of(Pairs.of(stays, cases, least), truth);
    }

    private List<Stay> everybodyFor(int seconds) {
        var stays = new ArrayList<Stay>();
        for (var tap : city.taps()) {
            if (tap.vehicle() != Tap.NO_VEHICLE) {
                stays.add(new Stay(tap.card(), tap.vehicle(), tap.at(), tap.at() + seconds));
            }
        }
        return stays;
    }
}

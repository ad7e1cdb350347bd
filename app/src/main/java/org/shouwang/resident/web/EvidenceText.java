package org.shouwang.resident.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.review.EvidenceItem;
import org.shouwang.resident.review.EvidenceItem.Code;
import org.shouwang.resident.review.EvidenceItem.Source;
import org.shouwang.resident.web.ReviewCaseView.EvidenceRow;
import org.shouwang.shared.AreaPath;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Revealed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts evidence into words for the reviewer who holds the case: names in clear, numbers masked. */
@Component
class EvidenceText {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Addresses addresses;
    private final Phrases phrases;

    EvidenceText(Addresses addresses, Phrases phrases) {
        this.addresses = addresses;
        this.phrases = phrases;
    }

    EvidenceRow row(EvidenceItem item) {
        var about = item.about() == null ? "" : item.about().clear();
        var key = "evidence." + item.code();
        return new EvidenceRow(
                new Revealed(phrases.say(key, Map.of("about", about)).strip()),
                new Revealed(entered(item, key)),
                known(item, key),
                item.from() == null ? null : from(item.from()),
                item.judgement());
    }

    private String entered(EvidenceItem item, String key) {
        if (item.code() == Code.ANSWER) {
            var question = "question." + item.entered().get("question");
            return phrases.say(question + "." + item.entered().get("choice"), Map.of("people", "", "subject", ""));
        }
        if (item.code() == Code.DOCUMENT) {
            return phrases.say("document." + item.entered().get("kind")) + " "
                    + item.entered().getOrDefault("number", "");
        }
        if (item.code() == Code.CALL) {
            var outcome = "outcome." + item.entered().get("outcome");
            return phrases.say(
                            key + ".entered",
                            Map.of(
                                    "outcome",
                                    phrases.find(outcome).orElse(""),
                                    "note",
                                    item.entered().getOrDefault("note", "")))
                    .strip();
        }
        return phrases.say(key + ".entered", words(item.entered()));
    }

    private @Nullable Revealed known(EvidenceItem item, String key) {
        if (item.known() == null) {
            return null;
        }
        if (item.known().isEmpty()) {
            return new Revealed(phrases.say("address.elsewhere"));
        }
        var none = Integer.valueOf(0).equals(item.known().get("count"));
        return new Revealed(phrases.say(key + (none ? ".none" : ".known"), words(item.known())));
    }

    private Map<String, Object> words(Map<String, Object> values) {
        var words = new HashMap<String, Object>();
        values.forEach((name, value) -> words.put(
                name,
                switch (value) {
                    case AreaPath path -> addresses.shortLine(path);
                    case PersonName name1 -> name1.clear();
                    case AddressText text -> text.clear();
                    default -> value;
                }));
        return words;
    }

    private String from(Source source) {
        var day = DateTimeFormatter.ofPattern(phrases.say("date.day"), LocaleContextHolder.getLocale())
                .format(source.at().atZone(ZONE));
        return phrases.say(source.onBehalf() ? "from.onBehalf" : "from.own", Map.of("day", day));
    }
}

package org.shouwang.tracing.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;

/** One card and its owner, as a row tells it. */
record OwnerLine(
        String card,
        @Nullable String document,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone) {
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Za-z -]{4,40}");

    static OwnerLine of(Row row) {
        return new OwnerLine(
                row.cell(OwnerImport.CARD),
                some(row, OwnerImport.DOCUMENT).orElse(null),
                some(row, OwnerImport.NAME).map(PersonName::new).orElse(null),
                some(row, OwnerImport.PHONE).map(PhoneNumber::new).orElse(null));
    }

    private static Optional<String> some(Row row, String column) {
        return Optional.of(row.cell(column)).filter(cell -> !cell.isEmpty());
    }

    @Nullable Outcome fault() {
        if (!CARD_NUMBER.matcher(card).matches()) {
            return Outcome.wrong(OwnerImport.CARD, "tracing.ride-card");
        }
        return document == null && name == null ? Outcome.wrong(OwnerImport.NAME, "tracing.owner-unnamed") : null;
    }

    /** However it is written: without blanks and hyphens, in capitals. */
    String plainCard() {
        return card.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "OwnerLine[****]";
    }
}

package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.domain.IdentityDocumentKind.FOREIGN_RESIDENCE_CARD;
import static org.shouwang.resident.domain.IdentityDocumentKind.RESIDENT_ID;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.resident.domain.DocumentReading.Flaw;
import org.shouwang.vault.DocumentNumber;

class IdentityDocumentsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String CHARACTERS = "0123456789X";

    /** kind, number as written, what is expected: a flaw, or the number as kept with birth date and sex. */
    @ParameterizedTest(name = "{0} {1} -> {2} {3} {4} {5}")
    @CsvFileSource(resources = "documents.csv", numLinesToSkip = 1)
    void readsWhatTheTableSays(
            IdentityDocumentKind kind, String raw, String expected, String number, LocalDate born, Sex sex) {
        var reading = IdentityDocuments.read(kind, raw, TODAY, false);
        if (expected.equals("OK")) {
            var kept = number == null ? null : new DocumentNumber(number);
            assertThat(reading).isEqualTo(new IdentityDocument(kind, kept, born, sex));
        } else {
            assertThat(reading).isEqualTo(Flaw.valueOf(expected));
        }
    }

    @Test
    void keepsEveryPositionOfTheCheckedNumber() {
        var document = (IdentityDocument) IdentityDocuments.read(RESIDENT_ID, " 11010519491231002x", TODAY, false);
        assertThat(document.number()).isEqualTo(new DocumentNumber("11010519491231002X"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noticesEverySingleWrongCharacter(String number) {
        for (int at = 0; at < number.length(); at++) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                char other = CHARACTERS.charAt(i);
                if (number.charAt(at) != other) {
                    var wrong = number.substring(0, at) + other + number.substring(at + 1);
                    assertThat(IdentityDocuments.read(RESIDENT_ID, wrong, TODAY, true))
                            .as("%s for %s", wrong, number)
                            .isInstanceOf(Flaw.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noticesNeighboursSwapped(String number) {
        for (int at = 0; at + 1 < number.length(); at++) {
            if (number.charAt(at) != number.charAt(at + 1)) {
                var wrong =
                        number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
                assertThat(IdentityDocuments.read(RESIDENT_ID, wrong, TODAY, true))
                        .isInstanceOf(Flaw.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void takesTheSyntheticRegionInDrillsOnly(String number) {
        var synthetic = withCheck("990101" + number.substring(6, 17));
        assertThat(IdentityDocuments.read(RESIDENT_ID, synthetic, TODAY, true)).isInstanceOf(IdentityDocument.class);
        assertThat(IdentityDocuments.read(RESIDENT_ID, synthetic, TODAY, false)).isEqualTo(Flaw.SYNTHETIC);
        var card = withCheck("999840" + number.substring(6, 17));
        assertThat(IdentityDocuments.read(FOREIGN_RESIDENCE_CARD, card, TODAY, true))
                .isInstanceOf(IdentityDocument.class);
        assertThat(IdentityDocuments.read(FOREIGN_RESIDENCE_CARD, card, TODAY, false))
                .isEqualTo(Flaw.SYNTHETIC);
        assertThat(IdentityDocuments.read(FOREIGN_RESIDENCE_CARD, synthetic, TODAY, true))
                .isEqualTo(Flaw.REGION);
    }

    /** People born on any day since 1900, from any region. */
    static Stream<String> numbers() {
        var random = new Random(11643);
        var regions = new String[] {"110105", "321002", "140403", "440308", "650102", "830000"};
        return Stream.generate(() -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000)))
                .limit(300)
                .map(born -> regions[random.nextInt(regions.length)]
                        + born.toString().replace("-", "")
                        + "%03d".formatted(random.nextInt(1000)))
                .map(IdentityDocumentsTests::withCheck);
    }

    static String withCheck(String seventeen) {
        return seventeen + CitizenNumber.checkCharacter(seventeen + "0");
    }
}

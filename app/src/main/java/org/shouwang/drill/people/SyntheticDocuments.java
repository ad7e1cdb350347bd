package org.shouwang.drill.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Identity documents that nobody holds. Resident ID numbers are valid in form, date and check character, but begin with
 * 99: no region was ever given such a code (GB/T 2260), and only a drill accepts them.
 */
public final class SyntheticDocuments {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int REGIONS = 9_000;
    private static final int COUNTRIES = 1_000;
    private static final int PER_DAY = 500;

    private SyntheticDocuments() {}

    /** Unique for serials below four and a half million of one birth date and sex. */
    public static String residentId(LocalDate birthDate, Sex sex, int serial) {
        return citizenNumber(990_000 + serial / PER_DAY % REGIONS, birthDate, sex, serial);
    }

    private static String citizenNumber(int region, LocalDate birthDate, Sex sex, int serial) {
        var order = 2 * (serial % PER_DAY) + (sex == Sex.MALE ? 1 : 0);
        var body = "%06d%s%03d".formatted(region, birthDate.format(DateTimeFormatter.BASIC_ISO_DATE), order);
        return body + check(body);
    }

    static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public static String passport(int serial) {
        return "X%08d".formatted(serial % 100_000_000);
    }

    /** H or M, then ten digits of which the last two count renewals. */
    public static String hongKongMacauPermit(int serial) {
        return "%s%08d01".formatted(serial % 2 == 0 ? "H" : "M", serial % 100_000_000);
    }

    public static String taiwanPermit(int serial) {
        return "%08d".formatted(serial % 100_000_000);
    }

    /** Every third the older card, of a country that there is not; the others as of 2023, of a province that there is not. */
    public static String foreignResidenceCard(LocalDate birthDate, Sex sex, int serial) {
        return serial % 3 == 0
                ? "XXX%012d".formatted(serial)
                : citizenNumber(999_000 + serial / PER_DAY % COUNTRIES, birthDate, sex, serial);
    }

    /** In the range 154, which no operator has. */
    public static String phone(int serial) {
        return "154%08d".formatted(serial % 100_000_000);
    }
}

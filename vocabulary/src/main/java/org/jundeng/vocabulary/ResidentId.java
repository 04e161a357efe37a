package org.jundeng.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// The identity number of a resident, in its form of 18 characters.
///
/// The area in it is where the number was first given; it may be a code long out of use and is not checked.
/// Personal data: [#toString] and messages show it masked.
///
/// Source: GB 11643-1999.
public final class ResidentId {

    private static final Pattern LONG_FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern SHORT_FORM = Pattern.compile("[1-9][0-9]{14}");
    private static final String CHECKS = "10X98765432";

    private final String number;
    private final LocalDate birthDate;

    private ResidentId(String number, LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    /// Reads a number of 18 characters, or one of 15 digits, which is written out to 18.
    ///
    /// @param today the day after which nobody can have been born
    /// @throws Malformed if the form, the date or the check character is wrong
    public static ResidentId parse(String text, LocalDate today) {
        String written = text.strip().toUpperCase(Locale.ROOT);
        String number;
        if (LONG_FORM.matcher(written).matches()) {
            number = written;
        } else if (SHORT_FORM.matcher(written).matches()) {
            String longer = written.substring(0, 6) + "19" + written.substring(6);
            number = longer + check(longer);
        } else {
            throw new Malformed(Malformed.Reason.RESIDENT_ID_UNREADABLE, masked(written));
        }
        char check = check(number);
        if (number.charAt(17) != check) {
            throw new Malformed(Malformed.Reason.RESIDENT_ID_CHECKSUM, masked(written), check);
        }
        LocalDate birthDate = birthDate(number, written);
        if (birthDate.isAfter(today)) {
            throw new Malformed(Malformed.Reason.RESIDENT_ID_FUTURE, masked(written), birthDate, today);
        }
        return new ResidentId(number, birthDate);
    }

    /// The number of an area, a birthday and a sequence number, with its check character.
    ///
    /// @param area six digits
    /// @param sequence from 0 to 999; odd for a man
    public static ResidentId of(int area, LocalDate birthDate, int sequence) {
        if (area < 100_000 || area > 999_999 || sequence < 0 || sequence > 999) {
            throw new IllegalArgumentException(area + " " + sequence);
        }
        String digits = "%06d%04d%02d%02d%03d"
                .formatted(area, birthDate.getYear(), birthDate.getMonthValue(), birthDate.getDayOfMonth(), sequence);
        return new ResidentId(digits + check(digits), birthDate);
    }

    private static LocalDate birthDate(String number, String written) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException _) {
            throw new Malformed(Malformed.Reason.RESIDENT_ID_DATE, masked(written), number.substring(6, 14));
        }
    }

    /// The check character of the first 17 digits: ISO 7064 MOD 11-2.
    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + (number.charAt(i) - '0')) * 2 % 11;
        }
        return CHECKS.charAt(sum % 11);
    }

    private static String masked(String written) {
        return written.length() < 12
                ? "*".repeat(written.length())
                : written.substring(0, 6) + "*".repeat(written.length() - 8) + written.substring(written.length() - 2);
    }

    /// All 18 characters. Personal data.
    public String number() {
        return number;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /// The sex on record: an odd sequence number is a man's.
    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// The code of the area that gave the number, six digits that need not be in any table.
    public String area() {
        return number.substring(0, 6);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && id.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /// The number with its date and sequence masked, such as `350102**********2X`.
    @Override
    public String toString() {
        return masked(number);
    }
}

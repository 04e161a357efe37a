package org.jundeng.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The six-digit code of a province, city or county.
///
/// A code says nothing of whether and when such a unit exists: that is the business of [Regions].
///
/// Source: GB/T 2260-2007 and the codes that the Ministry of Civil Affairs publishes each year.
///
/// @param number 110000 to 999999
public record RegionCode(int number) implements Comparable<RegionCode> {

    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{5}");

    /// The two digits after the province that stand for units which the province administers itself.
    private static final int PROVINCE_ADMINISTERED = 90;

    /// @throws Malformed if it is no code of six digits
    public RegionCode {
        if (number < 110_000 || number > 999_999 || (number / 100 % 100 == 0 && number % 100 != 0)) {
            throw new Malformed(Malformed.Reason.REGION_CODE_UNREADABLE, number);
        }
    }

    /// @throws Malformed if the text is not six digits
    public static RegionCode parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new Malformed(Malformed.Reason.REGION_CODE_UNREADABLE, text);
        }
        return new RegionCode(Integer.parseInt(text));
    }

    public RegionLevel level() {
        if (number % 10_000 == 0) {
            return RegionLevel.PROVINCE;
        }
        return number % 100 == 0 ? RegionLevel.CITY : RegionLevel.COUNTY;
    }

    public RegionCode province() {
        return new RegionCode(number / 10_000 * 10_000);
    }

    /// The unit above: the city of a county, the province of a city or of a county that the province administers.
    public Optional<RegionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(province());
            case COUNTY ->
                number / 100 % 100 == PROVINCE_ADMINISTERED
                        ? Optional.of(province())
                        : Optional.of(new RegionCode(number / 100 * 100));
        };
    }

    /// This code and those above it, nearest first: county, city, province.
    public List<RegionCode> chain() {
        List<RegionCode> chain = new ArrayList<>(List.of(this));
        for (Optional<RegionCode> above = parent();
                above.isPresent();
                above = above.get().parent()) {
            chain.add(above.get());
        }
        return List.copyOf(chain);
    }

    /// Whether this unit is `other` or lies in it.
    public boolean isWithin(RegionCode other) {
        return chain().contains(other);
    }

    @Override
    public int compareTo(RegionCode other) {
        return Integer.compare(number, other.number);
    }

    /// The six digits.
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a number measures, such as 元/月, 日/月, 人 or 比例.
///
/// A number of people or things does not change what it multiplies or divides, nor does a share. A bare
/// number fits everything, and twelve of it turn 元/月 into 元/年.
///
/// @param powers of each word: 1 above the line, −1 below it; empty for a bare number
record Unit(SortedMap<String, Integer> powers) {

    static final Unit BARE = new Unit(new TreeMap<>());
    static final Unit SHARE = of("比例");

    private static final Set<String> MEASURED = Set.of("元", "日", "月", "年");
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    /// The unit as written; `""` is a bare number.
    static Unit of(String written) {
        TreeMap<String, Integer> powers = new TreeMap<>();
        int power = 1;
        for (String word : written.split("/", -1)) {
            if (!word.isBlank()) {
                powers.merge(word.strip(), power, Integer::sum);
            }
            power = -1;
        }
        return new Unit(powers);
    }

    static Unit of(FactType type) {
        return type instanceof FactType.Fraction ? SHARE : of(type.unit());
    }

    boolean bare() {
        return powers.isEmpty();
    }

    /// Whether numbers of the two may be added or compared.
    boolean fits(Unit other) {
        return bare() || other.bare() || powers.equals(other.powers);
    }

    Unit times(Unit other) {
        if (bare() || other.bare()) {
            return bare() ? other : this;
        }
        return product(other, 1);
    }

    Unit per(Unit other) {
        return other.bare() ? this : product(other, -1);
    }

    /// The unit after multiplication by a bare number.
    Unit times(BigDecimal number) {
        return number.compareTo(MONTHS_OF_A_YEAR) == 0 ? exchanged("月", "年") : this;
    }

    /// The unit after division by a bare number.
    Unit per(BigDecimal number) {
        return number.compareTo(MONTHS_OF_A_YEAR) == 0 ? exchanged("年", "月") : this;
    }

    private Unit exchanged(String word, String with) {
        if (powers.getOrDefault(word, 0) != -1) {
            return this;
        }
        TreeMap<String, Integer> exchanged = new TreeMap<>(powers);
        exchanged.remove(word);
        exchanged.put(with, -1);
        return new Unit(exchanged);
    }

    private Unit product(Unit other, int sign) {
        TreeMap<String, Integer> product = new TreeMap<>();
        powers.forEach((word, power) -> product.merge(word, power, Integer::sum));
        other.powers.forEach((word, power) -> product.merge(word, sign * power, Integer::sum));
        product.keySet().removeIf(word -> !MEASURED.contains(word));
        product.values().removeIf(power -> power == 0);
        return new Unit(product);
    }

    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        StringBuilder below = new StringBuilder();
        for (Map.Entry<String, Integer> entry : powers.entrySet()) {
            for (int i = 0; i < entry.getValue(); i++) {
                above.add(entry.getKey());
            }
            for (int i = 0; i > entry.getValue(); i--) {
                below.append('/').append(entry.getKey());
            }
        }
        return (above.isEmpty() && !below.isEmpty() ? "1" : String.join("·", above)) + below;
    }
}

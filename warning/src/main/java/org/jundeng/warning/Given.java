package org.jundeng.warning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Figures that are handed in, since no observation has them: what a county can pay, what it owes.
///
/// @param figures by what they are of; the code of a figure of a whole region is `""`
public record Given(Map<Key, BigDecimal> figures) {

    public static final Given NONE = new Given(Map.of());

    public Given {
        figures = new LinkedHashMap<>(figures);
    }

    /// What a figure is of.
    ///
    /// @param code the name of a standard; `""` for the whole region
    public record Key(int region, int year, String code, String name) {}

    /// These and more; where both have a figure, the later.
    public Given and(Given more) {
        Map<Key, BigDecimal> all = new LinkedHashMap<>(figures);
        all.putAll(more.figures);
        return new Given(all);
    }

    /// A figure of a place, else the one of its whole region.
    Optional<BigDecimal> of(Place place, String name) {
        return Optional.ofNullable(figures.get(new Key(place.region(), place.year(), place.code(), name)))
                .or(() -> Optional.ofNullable(figures.get(new Key(place.region(), place.year(), "", name))));
    }
}

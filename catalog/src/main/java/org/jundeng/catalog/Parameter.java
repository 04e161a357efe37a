package org.jundeng.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Period;

/// A value that the rules use by name and that a region sets for a time, such as 最低生活保障标准.
///
/// @param by the fact that selects the region: 地区, 户籍所在地 or 常住地
/// @param floor whether a region may be higher than the province but never lower
/// @param bounds official bounds, least first; empty where the text gives none
/// @param values by region and time; of a region's values at most one holds on a day
public record Parameter(
        String name,
        FactType type,
        String by,
        boolean floor,
        List<Value> bounds,
        Bilingual question,
        List<Setting> values,
        Position at) {

    public Parameter {
        bounds = List.copyOf(bounds);
        values = List.copyOf(values);
    }

    /// Where a value comes from.
    public enum Status {
        /// The plan itself.
        OFFICIAL,
        /// Another act that is named.
        CITED,
        /// No source gives it; whatever rests on it says so.
        ASSUMED
    }

    /// A value of one region for a time.
    ///
    /// @param text the official words that give it, `""` if none
    /// @param source the act, or for an assumed value its basis
    public record Setting(
            String region, Period period, Value value, Status status, String text, String source, Position at) {}

    /// This parameter with other values, which go before its own.
    ///
    /// Of a floor, a lower value of a region within the other's region gives way to it.
    Parameter with(List<Setting> others) {
        List<Setting> all = new java.util.ArrayList<>(others);
        for (Setting setting : values) {
            boolean below = floor && others.stream().anyMatch(other -> lifts(other, setting));
            if (!below) {
                all.add(setting);
            }
        }
        return new Parameter(name, type, by, floor, bounds, question, all, at);
    }

    private static boolean lifts(Setting other, Setting setting) {
        return !other.region().equals(setting.region())
                && org.jundeng.vocabulary.RegionCode.parse(setting.region()).chain().stream()
                        .anyMatch(region -> region.toString().equals(other.region()))
                && other.value() instanceof Value.Num(var higher)
                && setting.value() instanceof Value.Num(var lower)
                && lower.compareTo(higher) < 0;
    }

    /// The value on a day in a region: of the nearest of `regions` that has one, nearest first.
    public Optional<Setting> setting(List<String> regions, LocalDate date) {
        for (String region : regions) {
            for (Setting setting : values) {
                if (setting.region().equals(region) && setting.period().contains(date)) {
                    return Optional.of(setting);
                }
            }
        }
        return Optional.empty();
    }
}

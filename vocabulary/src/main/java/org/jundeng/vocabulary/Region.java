package org.jundeng.vocabulary;

import java.time.LocalDate;
import java.util.List;

/// A province, city or county under one code and one name, for the time that it had them.
///
/// @param valid the days on which it exists; open for a unit that exists now
/// @param successors the codes that took its place at the end; empty while it exists, and for a city whose
///     counties moved one by one
/// @param parts what it gave away before its end
public record Region(
        RegionCode code,
        String name,
        RegionLevel level,
        Period valid,
        List<RegionCode> successors,
        List<PartGiven> parts) {

    public Region {
        successors = List.copyOf(successors);
        parts = List.copyOf(parts);
    }

    /// A piece of the unit's land that went to another unit while it went on.
    public record PartGiven(RegionCode to, LocalDate on) {}

    /// The code and the name, such as `350102 鼓楼区`.
    @Override
    public String toString() {
        return code + " " + name;
    }
}

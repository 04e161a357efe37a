package org.jundeng.vocabulary;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The regions of a province through time, as they were known on a day.
///
/// Two times are kept apart: the days on which a unit exists ([Region#valid]), and the days on which a record of
/// it was the one held ([#knownOn]). A record is never changed: a new one takes its place.
///
/// Days: the source names years only, so a change counts from 1 January of its year.
public final class Regions {

    private static final List<String> COLUMNS =
            List.of("code", "name", "level", "from", "to", "successors", "parts_given", "known_from", "known_to");

    /// Read once, when first asked for.
    private static final class Bundled {
        private static final Regions FUJIAN = of(Table.bundled("regions-fujian.csv", COLUMNS));
    }

    /// A unit, and the days on which this was what was recorded of it.
    private record Entry(Region region, Period known) {}

    private final List<Entry> entries;
    private final Map<RegionCode, List<Region>> byCode;

    private Regions(List<Entry> entries, LocalDate known) {
        this.entries = entries;
        Map<RegionCode, List<Region>> grouped = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.known().contains(known)) {
                grouped.computeIfAbsent(entry.region().code(), _ -> new ArrayList<>())
                        .add(entry.region());
            }
        }
        grouped.replaceAll((_, regions) -> regions.stream()
                .sorted(Comparator.comparing((Region region) -> region.valid().from()))
                .toList());
        this.byCode = grouped;
    }

    /// The regions of Fujian since 1981, as known now.
    public static Regions bundled() {
        return Bundled.FUJIAN;
    }

    /// The regions of a table with the columns of `regions-fujian.csv`, as known now.
    ///
    /// @param name what messages call the table
    /// @throws Malformed if the table cannot be read, or names two units of one code for one day
    public static Regions read(String name, Reader table) {
        return of(Table.read(name, table, COLUMNS));
    }

    private static Regions of(Table table) {
        List<Entry> entries = new ArrayList<>();
        Map<RegionCode, List<Entry>> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Entry entry = entry(row);
            List<Entry> others = seen.computeIfAbsent(entry.region().code(), _ -> new ArrayList<>());
            for (Entry other : others) {
                if (other.known().overlaps(entry.known())
                        && other.region().valid().overlaps(entry.region().valid())) {
                    throw row.wrong(other.region() + " " + other.region().valid());
                }
            }
            others.add(entry);
            entries.add(entry);
        }
        return new Regions(List.copyOf(entries), LocalDate.MAX);
    }

    private static Entry entry(Table.Row row) {
        RegionCode code = RegionCode.parse(row.text("code"));
        if (!code.level().zh().equals(row.text("level"))) {
            throw row.wrong("level = " + row.text("level"));
        }
        List<Region.PartGiven> parts = row.texts("parts_given").stream()
                .map(part -> part.split("@", 2))
                .map(part -> new Region.PartGiven(RegionCode.parse(part[0]), LocalDate.parse(part[1])))
                .toList();
        Region region = new Region(
                code,
                row.required("name"),
                code.level(),
                Period.of(row.date("from"), row.dateOrOpen("to")),
                row.texts("successors").stream().map(RegionCode::parse).toList(),
                parts);
        return new Entry(region, Period.of(row.date("known_from"), row.dateOrOpen("known_to")));
    }

    /// The same history as it was recorded on a day, with nothing that became known later.
    public Regions knownOn(LocalDate day) {
        return new Regions(entries, day);
    }

    /// The unit that has the code on the day.
    public Optional<Region> at(RegionCode code, LocalDate day) {
        return history(code).stream()
                .filter(region -> region.valid().contains(day))
                .findFirst();
    }

    /// Every unit that ever had the code, oldest first.
    public List<Region> history(RegionCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// The units of a level on the day, in the order of their codes.
    public List<Region> units(RegionLevel level, LocalDate day) {
        return on(day).stream().filter(region -> region.level() == level).toList();
    }

    /// The units of all levels on the day, in the order of their codes.
    public List<Region> on(LocalDate day) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(region -> region.valid().contains(day))
                .toList();
    }

    /// The units below a province or city on the day, itself left out, in the order of their codes.
    public List<Region> within(RegionCode code, LocalDate day) {
        return on(day).stream()
                .filter(region -> !region.code().equals(code) && region.code().isWithin(code))
                .toList();
    }

    /// The unit and those above it on the day, nearest first; empty if the unit does not exist that day.
    public List<Region> chain(RegionCode code, LocalDate day) {
        if (at(code, day).isEmpty()) {
            return List.of();
        }
        return code.chain().stream().flatMap(each -> at(each, day).stream()).toList();
    }

    /// The units of that name on the day, in the order of their codes.
    ///
    /// @param name whole, such as `鼓楼区`
    public List<Region> named(String name, LocalDate day) {
        return on(day).stream().filter(region -> region.name().equals(name)).toList();
    }

    /// The units that on the day stand where the unit with this code last stood: itself if it exists, otherwise
    /// those that took its place, in the order of their codes.
    ///
    /// Empty if the code was never in use, is not yet in use, or ended without successors.
    public List<Region> successors(RegionCode code, LocalDate day) {
        Set<RegionCode> found = new TreeSet<>();
        Set<Region> seen = new LinkedHashSet<>();
        Deque<RegionCode> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            RegionCode next = open.removeFirst();
            if (at(next, day).isPresent()) {
                found.add(next);
                continue;
            }
            for (Region region : history(next)) {
                if (region.valid().to().isBefore(day) && seen.add(region)) {
                    open.addAll(region.successors());
                }
            }
        }
        return found.stream().flatMap(each -> at(each, day).stream()).toList();
    }

    /// The units that on an earlier day stood where the unit with this code stands on `later`, as far as whole
    /// units took the place of whole units, in the order of their codes.
    public List<Region> predecessors(RegionCode code, LocalDate later, LocalDate earlier) {
        return on(earlier).stream()
                .filter(region -> successors(region.code(), later).stream()
                        .anyMatch(successor -> successor.code().equals(code)))
                .toList();
    }
}

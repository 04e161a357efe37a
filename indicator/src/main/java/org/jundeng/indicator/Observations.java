package org.jundeng.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that was recorded, as it was known on a day: of several records of the same value the latest holds.
///
/// Immutable. Records are never changed; a revision is a later record.
public final class Observations {

    /// Nothing recorded.
    public static final Observations NONE = new Observations(List.of(), LocalDate.MAX);

    private final List<Observation> records;
    private final LocalDate known;
    private final NavigableMap<String, NavigableMap<Integer, SortedMap<Integer, SortedMap<String, Observation>>>> held =
            new TreeMap<>();

    private Observations(List<Observation> records, LocalDate known) {
        this.records = records;
        this.known = known;
        for (Observation record : records) {
            if (!record.recorded().isAfter(known)) {
                held.computeIfAbsent(record.indicator(), _ -> new TreeMap<>())
                        .computeIfAbsent(record.region(), _ -> new TreeMap<>())
                        .computeIfAbsent(record.year(), _ -> new TreeMap<>())
                        .merge(
                                record.group(),
                                record,
                                (old, next) -> next.recorded().isBefore(old.recorded()) ? old : next);
            }
        }
    }

    /// Everything recorded, as known now. Of two records of one value and day the later in the list holds.
    public static Observations of(Collection<Observation> records) {
        return new Observations(List.copyOf(records), LocalDate.MAX);
    }

    /// The same as it was known at the end of a day.
    public Observations knownOn(LocalDate day) {
        return new Observations(records, day);
    }

    /// The day as on which it is known; the end of time for all that was recorded.
    public LocalDate known() {
        return known;
    }

    /// This and more records.
    public Observations and(Collection<Observation> more) {
        List<Observation> all = new ArrayList<>(records);
        all.addAll(more);
        return new Observations(List.copyOf(all), known);
    }

    /// Every record, those that were revised since included.
    public List<Observation> records() {
        return records;
    }

    /// What holds, by indicator, region, year and group.
    public List<Observation> all() {
        List<Observation> all = new ArrayList<>();
        held.values()
                .forEach(regions -> regions.values()
                        .forEach(years -> years.values().forEach(groups -> all.addAll(groups.values()))));
        return List.copyOf(all);
    }

    public SortedSet<String> indicators() {
        return new TreeSet<>(held.keySet());
    }

    /// The regions of which something of an indicator is recorded.
    public SortedSet<Integer> regions(String indicator) {
        return new TreeSet<>(held.getOrDefault(indicator, new TreeMap<>()).keySet());
    }

    /// The years of which something of an indicator is recorded, for any region.
    public SortedSet<Integer> years(String indicator) {
        SortedSet<Integer> years = new TreeSet<>();
        held.getOrDefault(indicator, new TreeMap<>()).values().forEach(series -> years.addAll(series.keySet()));
        return years;
    }

    /// What holds for all people of a region in a year.
    public Optional<Observation> at(String indicator, int region, int year) {
        return at(indicator, region, year, "");
    }

    /// What holds for a group of people of a region in a year.
    public Optional<Observation> at(String indicator, int region, int year, String group) {
        return Optional.ofNullable(groups(indicator, region, year).get(group));
    }

    /// What holds for all people of a region, by year.
    public SortedMap<Integer, Observation> series(String indicator, int region) {
        SortedMap<Integer, Observation> series = new TreeMap<>();
        years(indicator, region).forEach((year, groups) -> {
            Observation all = groups.get("");
            if (all != null) {
                series.put(year, all);
            }
        });
        return series;
    }

    /// What holds for each group of people of a region in a year; all people under `""`.
    public SortedMap<String, Observation> groups(String indicator, int region, int year) {
        return years(indicator, region).getOrDefault(year, new TreeMap<>());
    }

    /// Every record of one value, oldest first: how it was revised.
    public List<Observation> history(Observation.Key key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .sorted(Observation.ORDER)
                .toList();
    }

    private SortedMap<Integer, SortedMap<String, Observation>> years(String indicator, int region) {
        return held.getOrDefault(indicator, new TreeMap<>()).getOrDefault(region, new TreeMap<>());
    }
}

package org.jundeng.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.measure.Neighbours;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Which counties of a day border on which.
///
/// Source: `borders-fujian-2020.csv`, worked out from county shapes; counties that changed since border on what
/// their parts bordered on.
public final class Borders {

    private static final String TABLE = "borders-fujian-2020.csv";

    private final List<Neighbours.Border> pairs;

    private Borders(List<Neighbours.Border> pairs) {
        this.pairs = pairs;
    }

    /// The borders between counties under the codes that they have on a day.
    public static Borders of(Regions regions, LocalDate day) {
        Set<Neighbours.Border> pairs = new LinkedHashSet<>();
        for (CSVRecord pair : table()) {
            for (Region one : now(pair.get("a"), regions, day)) {
                for (Region other : now(pair.get("b"), regions, day)) {
                    if (!one.code().equals(other.code())) {
                        pairs.add(new Neighbours.Border(
                                one.code().toString(), other.code().toString()));
                    }
                }
            }
        }
        return new Borders(List.copyOf(pairs));
    }

    private static List<Region> now(String code, Regions regions, LocalDate day) {
        List<Region> later = regions.successors(RegionCode.parse(code), day);
        return later.isEmpty() ? regions.predecessors(RegionCode.parse(code), LocalDate.of(2020, 12, 31), day) : later;
    }

    private static List<CSVRecord> table() {
        try (InputStream in = Borders.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TABLE);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return CSVFormat.DEFAULT
                        .builder()
                        .setCommentMarker('#')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)
                        .getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The counties that border on each; one without neighbours is not in it.
    public SortedMap<Integer, SortedSet<Integer>> byCounty() {
        SortedMap<Integer, SortedSet<Integer>> all = new TreeMap<>();
        for (Neighbours.Border pair : pairs) {
            int one = Integer.parseInt(pair.one());
            int other = Integer.parseInt(pair.other());
            all.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
            all.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
        }
        return all;
    }

    /// The counties that border on one, by code.
    public SortedSet<Integer> of(int county) {
        return byCounty().getOrDefault(county, new TreeSet<>());
    }

    /// The borders among some counties, in their order.
    Neighbours among(List<Integer> counties) {
        List<String> units = counties.stream().map(String::valueOf).toList();
        List<Neighbours.Border> inside = new ArrayList<>(pairs);
        inside.removeIf(pair -> !units.contains(pair.one()) || !units.contains(pair.other()));
        return Neighbours.of(units, inside);
    }
}

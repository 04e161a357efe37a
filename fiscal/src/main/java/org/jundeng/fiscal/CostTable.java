package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.AssumedShares;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Financing;
import org.jundeng.catalog.Parameter;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Share;

/// Who pays what a list costs in a year: every outlay, shared out among those who bear it.
///
/// The parts of a line sum to its cost, to the fen, and so does every sum of lines. Shares that the official text
/// gives come first, then those that are assumed; what neither settles is [Payer#UNSETTLED].
///
/// @param lines in the order of their outlays
public record CostTable(List<Line> lines) {

    /// The parameter that says in which band of counties a county is.
    private static final String BANDS = "县级财力档次";

    /// Where the shares of a line come from.
    public enum Basis {
        OFFICIAL,
        ASSUMED,
        NONE
    }

    public CostTable {
        lines = List.copyOf(lines);
    }

    /// An outlay with the part of each payer.
    ///
    /// @param band the county's band where shares go by bands, else `""`
    /// @param parts in fen, one entry a payer, in their order
    public record Line(Outlay outlay, String band, Basis basis, List<Long> parts) {

        public Line {
            parts = List.copyOf(parts);
        }

        public long part(Payer payer) {
            return parts.get(payer.ordinal());
        }
    }

    /// A sum of lines. Units: fen.
    ///
    /// @param assumed how much of the cost was shared out by assumed shares
    public record Sum(long grants, long fen, long assumed, List<Long> parts) {

        public static final Sum NONE = new Sum(0, 0, 0, List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));

        public Sum {
            parts = List.copyOf(parts);
        }

        public long part(Payer payer) {
            return parts.get(payer.ordinal());
        }

        Sum plus(Line line) {
            return plus(new Sum(
                    line.outlay().grants(),
                    line.outlay().fen(),
                    line.basis() == Basis.ASSUMED ? line.outlay().fen() : 0,
                    line.parts()));
        }

        public Sum plus(Sum other) {
            List<Long> sums = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                sums.add(Math.addExact(parts.get(i), other.parts.get(i)));
            }
            return new Sum(
                    Math.addExact(grants, other.grants),
                    Math.addExact(fen, other.fen),
                    Math.addExact(assumed, other.assumed),
                    sums);
        }

        public Sum minus(Sum other) {
            List<Long> differences = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                differences.add(Math.subtractExact(parts.get(i), other.parts.get(i)));
            }
            return new Sum(
                    grants - other.grants,
                    Math.subtractExact(fen, other.fen),
                    Math.subtractExact(assumed, other.assumed),
                    differences);
        }
    }

    /// Shares outlays out by the financing of their services on a day.
    ///
    /// @param assuming whether assumed shares are used where the text gives none
    public static CostTable of(Catalog catalog, LocalDate date, List<Outlay> outlays, boolean assuming) {
        List<Line> lines = new ArrayList<>();
        for (Outlay outlay : outlays) {
            lines.add(line(catalog, date, outlay, assuming));
        }
        return new CostTable(lines);
    }

    private static Line line(Catalog catalog, LocalDate date, Outlay outlay, boolean assuming) {
        Financing financing = catalog.service(outlay.service()).orElseThrow().financing();
        Optional<Financing.Schedule> schedule = financing.schedules().stream()
                .filter(each -> outlay.benefit().equals(each.name()))
                .findFirst();
        if (schedule.isPresent()) {
            String band = band(catalog, schedule.get().by(), outlay.county(), date);
            return line(outlay, band, Basis.OFFICIAL, schedule.get().bands().get(band));
        }
        if (!financing.bearers().isEmpty()
                && financing.bearers().stream()
                        .allMatch(bearer -> bearer.share().isPresent())) {
            return line(outlay, "", Basis.OFFICIAL, financing.bearers());
        }
        if (financing.bearers().size() == 1) {
            Financing.Bearer only = financing.bearers().getFirst();
            return line(
                    outlay,
                    "",
                    Basis.OFFICIAL,
                    List.of(new Financing.Bearer(only.level(), Optional.of(BigDecimal.ONE), only.note())));
        }
        AssumedShares assumed = catalog.assumedShares().get(financing.id());
        if (assuming && assumed != null) {
            String band = assumed.by().isEmpty() ? "" : band(catalog, assumed.by(), outlay.county(), date);
            return line(
                    outlay,
                    band,
                    Basis.ASSUMED,
                    band.isEmpty()
                            ? assumed.bands().firstEntry().getValue()
                            : assumed.bands().get(band));
        }
        return line(outlay, "", Basis.NONE, null);
    }

    /// The band of a county's finance (县级财力档次) on a day, or `""` where it has none.
    public static String band(Catalog catalog, int county, LocalDate date) {
        return band(catalog, BANDS, county, date);
    }

    /// The band of a county, or `""` where it has none.
    private static String band(Catalog catalog, String by, int county, LocalDate date) {
        Parameter parameter = catalog.parameters().get(by);
        if (parameter == null) {
            return "";
        }
        List<String> chain = new RegionCode(county)
                .chain().stream().map(RegionCode::toString).toList();
        return parameter
                .setting(chain, date)
                .map(setting -> setting.value() instanceof Value.Text(String text) ? text : "")
                .orElse("");
    }

    private static Line line(Outlay outlay, String band, Basis basis, @Nullable List<Financing.Bearer> bearers) {
        Long[] parts = new Long[Payer.values().length];
        Arrays.fill(parts, 0L);
        if (bearers == null) {
            parts[Payer.UNSETTLED.ordinal()] = outlay.fen();
            return new Line(outlay, band, Basis.NONE, List.of(parts));
        }
        List<Share> shares = bearers.stream()
                .map(bearer -> Share.of(bearer.share().orElseThrow()))
                .toList();
        List<Money> split = new Money(Math.subtractExact(outlay.fen(), outlay.local())).split(shares);
        for (int i = 0; i < bearers.size(); i++) {
            Payer payer = Payer.of(bearers.get(i).level()).orElseThrow();
            parts[payer.ordinal()] =
                    Math.addExact(parts[payer.ordinal()], split.get(i).fen());
        }
        parts[Payer.COUNTY.ordinal()] = Math.addExact(parts[Payer.COUNTY.ordinal()], outlay.local());
        return new Line(outlay, band, basis, List.of(parts));
    }

    public Sum total() {
        return sum(lines);
    }

    private static Sum sum(List<Line> lines) {
        Sum sum = Sum.NONE;
        for (Line line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    /// Sums of lines by any key.
    public <K> SortedMap<K, Sum> by(Function<Line, K> key, Comparator<K> order) {
        SortedMap<K, Sum> sums = new TreeMap<>(order);
        for (Line line : lines) {
            K group = key.apply(line);
            sums.put(group, sums.getOrDefault(group, Sum.NONE).plus(line));
        }
        return sums;
    }

    public SortedMap<Integer, Sum> byCounty() {
        return by(line -> line.outlay().county(), Integer::compare);
    }

    public SortedMap<Integer, Sum> byService() {
        return by(line -> line.outlay().service(), Integer::compare);
    }

    /// The lines of some services, such as those that a scenario changes.
    public CostTable only(Set<Integer> services) {
        return new CostTable(lines.stream()
                .filter(line -> services.contains(line.outlay().service()))
                .toList());
    }

    /// What another table costs more than this, by any key; a key that one lacks counts as nothing there.
    public <K> SortedMap<K, Sum> changeTo(CostTable other, Function<Line, K> key, Comparator<K> order) {
        SortedMap<K, Sum> before = by(key, order);
        SortedMap<K, Sum> changes = new TreeMap<>(order);
        other.by(key, order)
                .forEach((group, sum) -> changes.put(group, sum.minus(before.getOrDefault(group, Sum.NONE))));
        before.forEach((group, sum) -> changes.putIfAbsent(group, Sum.NONE.minus(sum)));
        return changes;
    }

    /// The parts of a sum by payer, without those who pay nothing.
    public static SequencedMap<Payer, Long> parts(Sum sum) {
        SequencedMap<Payer, Long> parts = new LinkedHashMap<>();
        for (Payer payer : Payer.values()) {
            if (sum.part(payer) != 0) {
                parts.put(payer, sum.part(payer));
            }
        }
        return parts;
    }

    /// A line of a tier that can be added up by hand: people × times × amount × share.
    ///
    /// @param counties how many counties are in the band
    public record BandRow(String band, long counties, long grants, Sum sum) {}

    /// The lines of one benefit by band.
    public List<BandRow> bands(int service, String benefit) {
        SortedMap<String, List<Line>> byBand = new TreeMap<>(Comparator.comparing(CostTable::rank));
        for (Line line : lines) {
            if (line.outlay().service() == service && line.outlay().benefit().equals(benefit)) {
                byBand.computeIfAbsent(line.band(), absent -> new ArrayList<>()).add(line);
            }
        }
        List<BandRow> rows = new ArrayList<>();
        byBand.forEach((band, own) -> rows.add(new BandRow(
                band,
                own.stream().map(line -> line.outlay().county()).distinct().count(),
                own.stream().mapToLong(line -> line.outlay().grants()).sum(),
                sum(own))));
        return rows;
    }

    /// By what bands are put in order: 一档 comes before 二档, though its sign comes after.
    public static String rank(String band) {
        int place = band.isEmpty() ? -1 : "一二三四五六七八九".indexOf(band.charAt(0));
        return (place < 0 ? 9 : place) + band;
    }

    /// The counties of each band that the lines name.
    public Map<Integer, String> bandByCounty() {
        Map<Integer, String> bands = new TreeMap<>();
        lines.forEach(line -> {
            if (!line.band().isEmpty()) {
                bands.put(line.outlay().county(), line.band());
            }
        });
        return bands;
    }
}

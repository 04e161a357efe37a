package org.jundeng.server.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Outlay;
import org.jundeng.fiscal.Payer;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Reading;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// What a scenario came to on a sample, taken for the whole province.
///
/// @param before what the list costs as it is
/// @param after what it costs with the scenario
/// @param drawn by service, how many households of the sample the scenario reaches
public record Trial(Simulation simulation, CostTable before, CostTable after, SortedMap<Integer, Long> drawn) {

    static Trial of(Simulation simulation) {
        Simulation.Outcome outcome = simulation.scenarios().getFirst();
        long times = times(simulation);
        SortedMap<Integer, Long> drawn = new TreeMap<>();
        outcome.run().tally().sums().forEach((key, sum) -> {
            if (key.kind() == Reading.Kind.SERVICE && key.benefit() < 0) {
                drawn.merge(key.service(), sum.households(), Long::sum);
            }
        });
        return new Trial(
                simulation,
                table(simulation, simulation.baseline(), times),
                table(simulation, outcome.run(), times),
                drawn);
    }

    private static CostTable table(Simulation simulation, Run run, long times) {
        return CostTable.of(run.kernel().catalog(), simulation.date(), Outlay.of(run, times), true);
    }

    private static long times(Simulation simulation) {
        return Math.round(1 / simulation.provenance().share());
    }

    /// By how much the sample is multiplied.
    public long times() {
        return times(simulation);
    }

    /// What changes for households.
    public Effects effects() {
        return simulation.scenarios().getFirst().effects().orElseThrow();
    }

    /// The services that cost something, with and without the scenario.
    public List<Row> rows() {
        SortedMap<Integer, CostTable.Sum> old = before.byService();
        SortedMap<Integer, CostTable.Sum> now = after.byService();
        SortedMap<Integer, CostTable.Sum> all = new TreeMap<>(old);
        all.putAll(now);
        return all.keySet().stream()
                .map(number -> new Row(
                        catalog().service(number).orElseThrow(),
                        old.getOrDefault(number, CostTable.Sum.NONE),
                        now.getOrDefault(number, CostTable.Sum.NONE),
                        drawn.getOrDefault(number, 0L),
                        simulation.provenance().share()))
                .toList();
    }

    /// A service before and after.
    public record Row(Service service, CostTable.Sum before, CostTable.Sum after, long drawn, double share) {

        public CostTable.Sum change() {
            return after.minus(before);
        }

        /// Two standard errors of the number of households, in percent, to one decimal; empty without any.
        public String error() {
            return drawn == 0
                    ? ""
                    : BigDecimal.valueOf(Math.round(1960 * Math.sqrt((1 - share) / drawn)), 1)
                            .toPlainString();
        }
    }

    Catalog catalog() {
        return simulation.baseline().kernel().catalog();
    }

    /// Fen as yuan, in hundred millions to two decimals.
    public static String hundredMillions(long fen) {
        return BigDecimal.valueOf(fen)
                .movePointLeft(10)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// The same of a change: with its sign, and a dash for none.
    public static String change(long fen) {
        return fen == 0 ? "—" : (fen > 0 ? "+" : "−") + hundredMillions(Math.abs(fen));
    }

    /// How many people of the province so many of the sample stand for.
    public String people(long drawn) {
        return String.format(Locale.ROOT, "%,d", drawn * times());
    }

    /// What the scenario changes in all.
    public CostTable.Sum change() {
        return after.total().minus(before.total());
    }

    /// Every county and service with its payers, as a table to work on.
    Sheet sheet() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("区划代码", 10),
                new Column("县（市、区）", 16),
                new Column("序号", 6),
                new Column("服务项目", 28),
                new Column("现行_元", 18),
                new Column("方案_元", 18),
                new Column("增减_元", 18)));
        for (Payer payer : Payer.values()) {
            columns.add(new Column("增减_" + payer.word() + "_元", 18));
        }
        List<List<Cell>> rows = new ArrayList<>();
        SortedMap<Key, CostTable.Sum> old = before.by(Key::of, Key.ORDER);
        SortedMap<Key, CostTable.Sum> now = after.by(Key::of, Key.ORDER);
        before.changeTo(after, Key::of, Key.ORDER).forEach((key, change) -> {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(key.county()),
                    Cell.of(Regions.bundled()
                            .at(new RegionCode(key.county()), simulation.date())
                            .map(region -> region.name())
                            .orElse("")),
                    Cell.of(key.service()),
                    Cell.of(catalog().service(key.service()).orElseThrow().name()),
                    yuan(old.getOrDefault(key, CostTable.Sum.NONE).fen()),
                    yuan(now.getOrDefault(key, CostTable.Sum.NONE).fen()),
                    yuan(change.fen())));
            change.parts().forEach(part -> cells.add(yuan(part)));
            rows.add(cells);
        });
        return new Sheet("scenario", "试算", simulation.date(), columns, rows);
    }

    private static Cell yuan(long fen) {
        return Cell.of(new Money(fen).yuan());
    }

    private record Key(int county, int service) {

        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::county).thenComparingInt(Key::service);

        static Key of(CostTable.Line line) {
            return new Key(line.outlay().county(), line.outlay().service());
        }
    }

    /// The payers who bear a part before or after.
    public List<Payer> payers() {
        return Arrays.stream(Payer.values())
                .filter(payer ->
                        before.total().part(payer) != 0 || after.total().part(payer) != 0)
                .toList();
    }

    /// What each payer bears: fen by payer.
    public Map<Payer, Long> parts() {
        return CostTable.parts(after.total());
    }
}

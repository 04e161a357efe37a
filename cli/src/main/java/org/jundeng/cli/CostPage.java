package org.jundeng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.Contribution;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Outlay;
import org.jundeng.fiscal.Payer;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Tally;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;

/// What a simulation came to, for a terminal: whom services reach, who pays, by county, and what scenarios change.
final class CostPage {

    private final Terminal terminal;
    private final Page page;
    private final Texts texts;
    private final Simulation simulation;
    private final boolean assuming;
    private final long times;

    CostPage(Terminal terminal, Texts texts, Simulation simulation, boolean assuming) {
        this.terminal = terminal;
        this.page = new Page(terminal);
        this.texts = texts;
        this.simulation = simulation;
        this.assuming = assuming;
        this.times = times(simulation);
    }

    /// By how much a sample is taken for the whole.
    static long times(Simulation simulation) {
        return Math.round(1 / simulation.provenance().share());
    }

    static CostTable table(Simulation simulation, Run run, Map<Integer, Scenario.TakeUp> takeUp, boolean assuming) {
        return CostTable.of(
                run.kernel().catalog(), simulation.date(), Outlay.of(run, times(simulation), takeUp), assuming);
    }

    void print() {
        CostTable table = table(simulation, simulation.baseline(), Map.of(), assuming);
        head(page, texts, simulation);
        reached(simulation.baseline());
        payers(table);
        contributions(table, simulation.baseline(), simulation).print(terminal, page, texts);
        counties(table);
        for (Simulation.Outcome outcome : simulation.scenarios()) {
            scenario(table, outcome);
        }
    }

    /// Of whom it is, by which rules, and whether it is a sample.
    static void head(Page page, Texts texts, Simulation simulation) {
        page.title(
                PopulationCommand.title(texts, simulation.provenance(), simulation.persons(), simulation.households()));
        page.quiet(
                0,
                texts.of(
                        "rules-of",
                        simulation.baseline().kernel().catalog().edition().title(),
                        simulation.date().toString()));
        if (simulation.provenance().sample()) {
            page.quiet(0, texts.of("is-sample", People.number(times(simulation))));
        }
    }

    static ContributionPage contributions(CostTable table, Run run, Simulation simulation) {
        return new ContributionPage(
                run.kernel().catalog(), simulation.date(), Contribution.of(run, times(simulation)), table);
    }

    static String yuan(long fen) {
        String text = String.format(Locale.ROOT, "%,d", Math.abs(fen / 100));
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? "−" : "") + text + (rest == 0 ? "" : String.format(Locale.ROOT, ".%02d", rest));
    }

    private void reached(Run run) {
        page.heading(texts.of("reached"));
        boolean sample = simulation.provenance().sample();
        List<String> headers = new ArrayList<>(
                List.of(texts.of("service"), texts.of("people"), texts.of("households"), texts.of("left-open")));
        if (sample) {
            headers.add(texts.of("sampling-error"));
        }
        Grid grid = new Grid(headers);
        for (Map.Entry<Integer, long[]> each : reach(run).entrySet()) {
            Service service = run.kernel().catalog().service(each.getKey()).orElseThrow();
            long[] sums = each.getValue();
            List<String> cells = new ArrayList<>(List.of(
                    service.number() + " " + service.name(),
                    People.number(sums[0] * times),
                    People.number(sums[1] * times),
                    sums[2] == 0 ? "" : People.number(sums[2] * times)));
            if (sample) {
                cells.add(error(sums[1], simulation.provenance().share()));
            }
            grid.row(cells);
        }
        grid.print(terminal.out());
        page.quiet(2, texts.of("left-open-means"));
    }

    /// Two standard errors of a number of households that were drawn each with the same chance, in percent.
    static String error(long drawn, double share) {
        return drawn == 0 ? "—" : String.format(Locale.ROOT, "±%.1f %%", 196 * Math.sqrt((1 - share) / drawn));
    }

    /// By service: people, households, and rows left open.
    static SortedMap<Integer, long[]> reach(Run run) {
        SortedMap<Integer, long[]> reach = new TreeMap<>();
        run.tally().sums().forEach((Tally.Key key, Tally.Sum sum) -> {
            if (key.kind() == Reading.Kind.SERVICE && key.benefit() < 0) {
                long[] sums = reach.computeIfAbsent(key.service(), absent -> new long[3]);
                sums[0] += sum.people();
                sums[1] += sum.households();
                sums[2] += sum.undetermined();
            }
        });
        return reach;
    }

    private static final List<Payer> SHOWN =
            List.of(Payer.PROVINCE, Payer.CITY, Payer.COUNTY, Payer.FUND, Payer.EMPLOYER, Payer.UNSETTLED);

    private void payers(CostTable table) {
        page.heading(texts.of("who-pays"));
        List<Payer> payers = shown(table.total());
        Grid grid = new Grid(headers(texts, texts.of("service"), payers));
        Catalog catalog = simulation.baseline().kernel().catalog();
        table.byService()
                .forEach((number, sum) -> grid.row(cells(
                        number + " "
                                + catalog.service(number).map(Service::name).orElse(""),
                        sum,
                        payers)));
        grid.rule();
        grid.row(cells(texts.of("sum"), table.total(), payers));
        grid.print(terminal.out());
        page.quiet(2, texts.of("province-includes-centre"));
        if (table.total().assumed() != 0) {
            page.quiet(
                    2,
                    texts.of(
                            "assumed-part",
                            percent(table.total().assumed(), table.total().fen())));
        }
    }

    static List<Payer> shown(CostTable.Sum sum) {
        List<Payer> shown = new ArrayList<>(SHOWN);
        for (Payer payer : Payer.values()) {
            if (sum.part(payer) == 0) {
                shown.remove(payer);
            } else if (!shown.contains(payer)) {
                shown.add(payer);
            }
        }
        return shown;
    }

    static List<String> headers(Texts texts, String first, List<Payer> payers) {
        List<String> headers = new ArrayList<>(List.of(first, texts.of("cost")));
        payers.forEach(payer -> headers.add(texts.of("payer-" + payer.name())));
        return headers;
    }

    static List<String> cells(String name, CostTable.Sum sum, List<Payer> payers) {
        List<String> cells = new ArrayList<>(List.of(name, yuan(sum.fen())));
        payers.forEach(payer -> cells.add(sum.part(payer) == 0 ? "" : yuan(sum.part(payer))));
        return cells;
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private void counties(CostTable table) {
        page.heading(texts.of("by-county"));
        List<Payer> payers = shown(table.total());
        Grid grid = new Grid(headers(texts, texts.of("county"), payers));
        table.byCounty()
                .forEach((county, sum) -> grid.row(cells(Counties.title(county, simulation.date()), sum, payers)));
        grid.rule();
        grid.row(cells(texts.of("sum"), table.total(), payers));
        grid.print(terminal.out());
    }

    private void scenario(CostTable before, Simulation.Outcome outcome) {
        CostTable after = table(simulation, outcome.run(), outcome.scenario().takeUp(), assuming);
        page.heading(texts.of("scenario", outcome.scenario().name()));
        page.quiet(2, texts.of("basis", outcome.scenario().basis()));
        outcome.scenario()
                .takeUp()
                .values()
                .forEach(share -> page.quiet(
                        2,
                        texts.of(
                                "take-up",
                                String.valueOf(share.service()),
                                percent(share.share().movePointRight(4).longValue(), 10_000),
                                share.basis())));
        Set<String> changed = changed(before, after);
        if (changed.isEmpty()) {
            page.line(2, texts.of("nothing-changes"));
            return;
        }
        List<Payer> payers = shown(after.total());
        Grid grid = new Grid(headers(texts, texts.of("more-or-less"), payers));
        before.changeTo(after, line -> key(line.outlay()), String::compareTo).forEach((benefit, sum) -> {
            if (changed.contains(benefit)) {
                grid.row(cells(benefit, sum, payers));
            }
        });
        grid.rule();
        grid.row(cells(texts.of("sum"), after.total().minus(before.total()), payers));
        grid.print(terminal.out());
        for (String benefit : changed) {
            bands(before, after, benefit);
        }
        outcome.effects().ifPresent(this::effects);
    }

    private static String key(Outlay outlay) {
        return outlay.service() + " " + outlay.benefit();
    }

    private static Set<String> changed(CostTable before, CostTable after) {
        Set<String> changed = new TreeSet<>();
        before.changeTo(after, line -> key(line.outlay()), String::compareTo).forEach((benefit, sum) -> {
            if (sum.fen() != 0 || sum.grants() != 0) {
                changed.add(benefit);
            }
        });
        return changed;
    }

    /// The benefit band by band, so that it can be added up by hand.
    private void bands(CostTable before, CostTable after, String key) {
        int service = Integer.parseInt(key.substring(0, key.indexOf(' ')));
        String benefit = key.substring(key.indexOf(' ') + 1);
        List<CostTable.BandRow> old = before.bands(service, benefit);
        List<CostTable.BandRow> rows = after.bands(service, benefit);
        if (rows.size() < 2) {
            return;
        }
        page.line(2, texts.of("by-band", key));
        List<Payer> payers = shown(after.total());
        payers.removeIf(payer -> rows.stream().allMatch(row -> row.sum().part(payer) == 0));
        List<String> headers = new ArrayList<>(List.of(
                texts.of("band"),
                texts.of("counties"),
                texts.of("grants"),
                texts.of("before"),
                texts.of("after"),
                texts.of("change")));
        payers.forEach(payer -> headers.add(texts.of("payer-" + payer.name())));
        Grid grid = new Grid(headers);
        CostTable.Sum sum = CostTable.Sum.NONE;
        CostTable.Sum sumBefore = CostTable.Sum.NONE;
        for (CostTable.BandRow row : rows) {
            CostTable.Sum was = old.stream()
                    .filter(each -> each.band().equals(row.band()))
                    .map(CostTable.BandRow::sum)
                    .findFirst()
                    .orElse(CostTable.Sum.NONE);
            CostTable.Sum change = row.sum().minus(was);
            sum = sum.plus(row.sum());
            sumBefore = sumBefore.plus(was);
            grid.row(bandCells(row.band(), People.number(row.counties()), row.sum(), was, change, payers));
        }
        grid.rule();
        grid.row(bandCells(texts.of("sum"), "", sum, sumBefore, sum.minus(sumBefore), payers));
        grid.print(terminal.out());
    }

    private static List<String> bandCells(
            String band,
            String counties,
            CostTable.Sum now,
            CostTable.Sum was,
            CostTable.Sum change,
            List<Payer> payers) {
        List<String> cells = new ArrayList<>(List.of(
                band, counties, People.number(now.grants()), yuan(was.fen()), yuan(now.fen()), yuan(change.fen())));
        payers.forEach(payer -> cells.add(yuan(change.part(payer))));
        return cells;
    }

    private void effects(Effects effects) {
        Effects.Change total = effects.total();
        page.line(
                2,
                texts.of(
                        "gains",
                        People.number(total.winners() * times),
                        People.number(total.peopleWinning() * times),
                        yuan(total.gained() * times)));
        page.line(
                2,
                texts.of(
                        "losses",
                        People.number(total.losers() * times),
                        People.number(total.peopleLosing() * times),
                        yuan(total.lost() * times)));
        Grid grid = new Grid(List.of(
                texts.of("decile"),
                texts.of("people-gaining"),
                texts.of("yuan-gained"),
                texts.of("people-losing"),
                texts.of("yuan-lost")));
        effects.byDecile()
                .forEach((decile, change) -> grid.row(List.of(
                        decile == 10 ? texts.of("decile-none") : texts.of("decile-of", decile + 1),
                        People.number(change.peopleWinning() * times),
                        yuan(change.gained() * times),
                        People.number(change.peopleLosing() * times),
                        yuan(change.lost() * times))));
        grid.print(terminal.out());
        page.line(2, texts.of("gini", gini(effects.before()), gini(effects.after())));
        page.line(
                2,
                texts.of(
                        "poverty",
                        People.number(effects.before().poor() * times),
                        People.number(effects.after().poor() * times),
                        String.format(Locale.ROOT, "%.4f", effects.before().povertyGap() * 100),
                        String.format(Locale.ROOT, "%.4f", effects.after().povertyGap() * 100)));
        page.quiet(2, texts.of("income-assumed"));
    }

    private static String gini(Distribution incomes) {
        return String.format(Locale.ROOT, "%.6f", incomes.gini());
    }
}

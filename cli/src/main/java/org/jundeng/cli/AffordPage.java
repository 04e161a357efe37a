package org.jundeng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jundeng.fiscal.Affordability;
import org.jundeng.fiscal.Assumption;
import org.jundeng.fiscal.Item;
import org.jundeng.fiscal.Limits;
import org.jundeng.fiscal.Measure;
import org.jundeng.fiscal.Overreach;
import org.jundeng.fiscal.Overreach.Finding;
import org.jundeng.fiscal.Overreach.Sign;
import org.jundeng.fiscal.Ratio;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Simulation;

/// What counties can afford, for a terminal: ratios with their formulas, what cannot be told, and each local standard
/// above the list's own with the signs against it.
final class AffordPage {

    private static final int NAMED = 12;

    private final Terminal terminal;
    private final Page page;
    private final Texts texts;
    private final Simulation simulation;
    private final AccountOptions.Chosen accounts;
    private final Limits limits;

    AffordPage(Terminal terminal, Texts texts, Simulation simulation, AccountOptions.Chosen accounts, Limits limits) {
        this.terminal = terminal;
        this.page = new Page(terminal);
        this.texts = texts;
        this.simulation = simulation;
        this.accounts = accounts;
        this.limits = limits;
    }

    void print(List<AffordCommand.Case> cases) {
        CostPage.head(page, texts, simulation);
        AccountNotes.print(page, texts, accounts);
        page.heading(texts.of("formulas"));
        for (Measure measure : Measure.values()) {
            page.line(
                    2, texts.of("measure-" + measure.name()) + texts.of("is") + texts.of("formula-" + measure.name()));
        }
        page.heading(texts.of("limits"));
        for (Assumption limit : limits.all()) {
            page.line(2, limit.name() + " " + limit.number().toPlainString() + texts.of("status", assumed(limit)));
            page.quiet(4, limit.basis());
        }
        for (AffordCommand.Case each : cases) {
            each.scenario().ifPresent(scenario -> {
                page.heading(texts.of("scenario", scenario.name()));
                page.quiet(2, texts.of("basis", scenario.basis()));
            });
            counties(each.affordability());
            overreaches(each.affordability());
        }
    }

    private String assumed(Assumption limit) {
        return texts.of(limit.assumed() ? "assumed-word" : "cited-word");
    }

    private String name(int county) {
        return Counties.title(county, simulation.date());
    }

    private void counties(Affordability affordability) {
        page.heading(texts.of("afford-counties"));
        List<String> headers = new ArrayList<>(List.of(texts.of("county"), texts.of("band"), texts.of("own-cost")));
        for (Measure measure : Measure.values()) {
            headers.add(texts.of("measure-" + measure.name()));
        }
        Grid grid = new Grid(headers);
        long own = 0;
        long unsettled = 0;
        for (Affordability.County county : affordability.counties()) {
            List<String> cells =
                    new ArrayList<>(List.of(name(county.county()), county.band(), CostPage.yuan(county.own())));
            county.ratios()
                    .forEach((measure, ratio) ->
                            cells.add(cell(ratio) + (county.beyond().contains(measure) ? " ▲" : "")));
            grid.row(cells);
            own = Math.addExact(own, county.own());
            unsettled = Math.addExact(unsettled, county.unsettled());
        }
        grid.rule();
        List<String> sums = new ArrayList<>(List.of(texts.of("sum"), "", CostPage.yuan(own)));
        for (Measure measure : Measure.values()) {
            long beyond = affordability.counties().stream()
                    .filter(county -> county.beyond().contains(measure))
                    .count();
            sums.add(beyond == 0 ? "" : texts.of("beyond-count", beyond));
        }
        grid.row(sums);
        grid.print(terminal.out());
        page.quiet(2, texts.of("afford-marks"));
        if (unsettled != 0) {
            page.line(2, texts.of("unsettled-too", CostPage.yuan(unsettled)));
        }
        missing(affordability);
    }

    private static String cell(Ratio ratio) {
        return switch (ratio) {
            case Ratio.Known known -> known.percent(2).toPlainString() + "%";
            case Ratio.Unknown _ -> "?";
            case Ratio.Nothing _ -> "—";
        };
    }

    private void missing(Affordability affordability) {
        SortedMap<Item, List<Integer>> missing = new TreeMap<>();
        for (Affordability.County county : affordability.counties()) {
            county.ratios().values().forEach(ratio -> {
                if (ratio instanceof Ratio.Unknown unknown) {
                    unknown.missing().forEach(item -> {
                        List<Integer> counties = missing.computeIfAbsent(item, _ -> new ArrayList<>());
                        if (!counties.contains(county.county())) {
                            counties.add(county.county());
                        }
                    });
                }
            });
        }
        missing.forEach((item, counties) -> page.line(
                2,
                texts.of(
                        "missing-figure",
                        item.word(),
                        counties.size(),
                        counties.stream().limit(NAMED).map(this::name).collect(Collectors.joining("、"))
                                + (counties.size() > NAMED ? "…" : ""))));
    }

    private void overreaches(Affordability affordability) {
        page.heading(texts.of("overreach"));
        page.quiet(2, texts.of("overreach-source"));
        if (affordability.overreaches().isEmpty()) {
            page.line(2, texts.of("overreach-none"));
        }
        for (Overreach overreach : affordability.overreaches()) {
            page.line(
                    2,
                    texts.of(
                            "overreach-of",
                            name(overreach.county()),
                            overreach.parameter(),
                            overreach.standard().toPlainString(),
                            overreach.minimum().toPlainString(),
                            texts.of("level-" + overreach.level().name())));
            page.quiet(4, texts.of("basis", overreach.source()));
            if (overreach.topUp().isPresent()) {
                page.line(4, texts.of("top-up", CostPage.yuan(overreach.topUp().getAsLong())));
            }
            for (Map.Entry<Sign, Finding> sign : overreach.signs().entrySet()) {
                page.line(4, words(texts, sign.getKey(), sign.getValue()));
            }
        }
        page.quiet(2, texts.of("overreach-not-checked"));
    }

    /// What was found of a sign, in words.
    static String words(Texts texts, Sign sign, Finding finding) {
        return switch (finding) {
            case Finding.Raised(BigDecimal value, BigDecimal bound) ->
                "▲ " + texts.of("sign-" + sign.name(), shown(sign, value), shown(sign, bound));
            case Finding.Clear(BigDecimal value, BigDecimal bound) ->
                "○ " + texts.of("clear-" + sign.name(), shown(sign, value), shown(sign, bound));
            case Finding.Open open ->
                "? "
                        + texts.of("open-" + sign.name())
                        + texts.of(
                                "reason-" + open.reason().name(),
                                open.missing().stream().map(Item::word).collect(Collectors.joining("、")));
        };
    }

    private static String shown(Sign sign, BigDecimal value) {
        return switch (sign) {
            case HEAVY_TOP_UP, BASICS_SHORT, OUTGROWS_REVENUE ->
                value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case HARD_PRESSED, ABOVE_NEIGHBOURS -> value.stripTrailingZeros().toPlainString();
            case UNFUNDED -> CostPage.yuan(value.movePointRight(2).longValueExact());
        };
    }
}

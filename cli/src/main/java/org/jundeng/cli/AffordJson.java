package org.jundeng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jundeng.fiscal.Affordability;
import org.jundeng.fiscal.Item;
import org.jundeng.fiscal.Limits;
import org.jundeng.fiscal.Measure;
import org.jundeng.fiscal.Overreach;
import org.jundeng.fiscal.Overreach.Finding;
import org.jundeng.fiscal.Overreach.Sign;
import org.jundeng.fiscal.Ratio;
import org.jundeng.publication.Json;
import org.jundeng.simulation.Simulation;

/// What counties can afford, for programs. Amounts are in fen a year.
record AffordJson(
        Simulation simulation, AccountOptions.Chosen accounts, Limits limits, List<AffordCommand.Case> cases) {

    Json of() {
        return new Json()
                .put("title", simulation.provenance().title())
                .put("date", simulation.date().toString())
                .put("times", CostPage.times(simulation))
                .put("accounts", AccountNotes.json(accounts))
                .put(
                        "limits",
                        limits.all().stream()
                                .map(limit -> new Json()
                                        .put("name", limit.name())
                                        .put("value", limit.number())
                                        .put("assumed", limit.assumed())
                                        .put("basis", limit.basis()))
                                .toList())
                .put("baseline", result(cases.getFirst().affordability()))
                .put(
                        "scenarios",
                        cases.subList(1, cases.size()).stream()
                                .map(each -> new Json()
                                        .put(
                                                "name",
                                                each.scenario().orElseThrow().name())
                                        .put(
                                                "basis",
                                                each.scenario().orElseThrow().basis())
                                        .put("result", result(each.affordability())))
                                .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json result(Affordability affordability) {
        List<Json> counties = new ArrayList<>();
        for (Affordability.County county : affordability.counties()) {
            List<Json> ratios = new ArrayList<>();
            county.ratios()
                    .forEach((measure, ratio) -> ratios.add(
                            ratio(measure, ratio).put("beyond", county.beyond().contains(measure))));
            counties.add(new Json()
                    .put("code", county.county())
                    .put("band", county.band())
                    .put("own", county.own())
                    .put("topUp", county.topUp())
                    .put("joint", county.joint())
                    .put("matched", county.matched())
                    .put("unsettled", county.unsettled())
                    .put("assumed", county.account().assumed())
                    .put("ratios", ratios));
        }
        return new Json()
                .put("counties", counties)
                .put(
                        "overreaches",
                        affordability.overreaches().stream()
                                .map(AffordJson::overreach)
                                .toList());
    }

    private static Json ratio(Measure measure, Ratio ratio) {
        Json json = new Json().put("measure", word(measure));
        return switch (ratio) {
            case Ratio.Known known -> figures(json, "known", known.part(), known.whole(), known.percent(4), List.of());
            case Ratio.Unknown unknown ->
                figures(
                        json,
                        "unknown",
                        null,
                        null,
                        null,
                        unknown.missing().stream().map(Item::word).toList());
            case Ratio.Nothing _ -> figures(json, "nothing", null, null, null, List.of());
        };
    }

    private static Json figures(
            Json json,
            String status,
            @Nullable Long part,
            @Nullable Long whole,
            @Nullable BigDecimal percent,
            List<String> missing) {
        return json.put("status", status)
                .put("part", part)
                .put("whole", whole)
                .put("percent", percent)
                .put("missing", missing);
    }

    private static Json overreach(Overreach overreach) {
        List<Json> signs = new ArrayList<>();
        overreach.signs().forEach((sign, finding) -> signs.add(sign(sign, finding)));
        return new Json()
                .put("county", overreach.county())
                .put("parameter", overreach.parameter())
                .put("standard", overreach.standard())
                .put("minimum", overreach.minimum())
                .put("source", overreach.source())
                .put("topUp", overreach.topUp().isPresent() ? overreach.topUp().getAsLong() : null)
                .put("level", word(overreach.level()))
                .put("signs", signs);
    }

    private static Json sign(Sign sign, Finding finding) {
        Json json = new Json().put("sign", word(sign));
        return switch (finding) {
            case Finding.Raised(BigDecimal value, BigDecimal bound) ->
                found(json, "raised", value, bound, null, List.of());
            case Finding.Clear(BigDecimal value, BigDecimal bound) ->
                found(json, "clear", value, bound, null, List.of());
            case Finding.Open open ->
                found(
                        json,
                        "open",
                        null,
                        null,
                        word(open.reason()),
                        open.missing().stream().map(Item::word).toList());
        };
    }

    private static Json found(
            Json json,
            String status,
            @Nullable BigDecimal value,
            @Nullable BigDecimal bound,
            @Nullable String reason,
            List<String> missing) {
        return json.put("status", status)
                .put("value", value)
                .put("bound", bound)
                .put("reason", reason)
                .put("missing", missing);
    }
}

package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Financing.Bearer;
import org.jundeng.catalog.Financing.Schedule;
import org.jundeng.catalog.Tree.Scalar;

/// Reads who pays.
final class FinancingReader {

    private FinancingReader() {}

    static Financing read(Form form) {
        try (form) {
            List<Bearer> bearers = new ArrayList<>();
            for (Form bearer : form.forms("bearers")) {
                try (bearer) {
                    bearers.add(new Bearer(
                            bearer.text("level"),
                            bearer.scalar("share").flatMap(share -> share(share, form.problems())),
                            bearer.optionalText("note").orElse("")));
                }
            }
            List<Schedule> schedules = new ArrayList<>();
            for (Form schedule : form.forms("schedules")) {
                try (schedule) {
                    schedules.add(schedule(schedule));
                }
            }
            return new Financing(
                    form.text("id"),
                    form.text("text"),
                    bearers,
                    schedules,
                    form.optionalText("note").orElse(""),
                    form.at());
        }
    }

    /// Shares that no text gives; they must say that they are assumed, and why.
    static AssumedShares assumed(Form form) {
        try (form) {
            form.word("status", Map.of("assumed", true));
            return new AssumedShares(
                    form.text("financing"),
                    form.optionalText("by").orElse(""),
                    bands(form),
                    form.text("basis"),
                    form.at());
        }
    }

    private static Schedule schedule(Form form) {
        form.optionalText("note");
        return new Schedule(form.text("name"), form.text("text"), form.text("by"), bands(form), form.at());
    }

    private static SequencedMap<String, List<Bearer>> bands(Form form) {
        SequencedMap<String, List<Bearer>> bands = new LinkedHashMap<>();
        form.form("shares")
                .ifPresent(shares -> shares.entries()
                        .forEach((band, tree) ->
                                Form.of(tree, form.problems()).ifPresent(levels -> bands.put(band, band(levels)))));
        return bands;
    }

    private static List<Bearer> band(Form levels) {
        List<Bearer> bearers = new ArrayList<>();
        levels.entries().forEach((level, tree) -> {
            Optional<BigDecimal> share =
                    tree instanceof Scalar scalar ? share(scalar, levels.problems()) : Optional.empty();
            bearers.add(new Bearer(level, share, ""));
        });
        return bearers;
    }

    /// `unknown` says that the text names no share.
    private static Optional<BigDecimal> share(Scalar scalar, Problems problems) {
        if (scalar.text().equals("unknown") || scalar.text().equals("未知")) {
            return Optional.empty();
        }
        if (scalar.text().matches("[0-9]{1,3}(\\.[0-9]{1,4})? ?%")) {
            return Optional.of(new BigDecimal(scalar.text().replace("%", "").strip()).movePointLeft(2));
        }
        problems.addAlong(CatalogProblem.NOT_A_SHARE, scalar.at(), scalar.text().length(), scalar.text());
        return Optional.empty();
    }
}

package org.jundeng.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.catalog.Parameter.Status;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Period;

/// Reads parameters with their values by region and date, and interpretations.
final class ParameterReader {

    private final String listRegion;
    private final Problems problems;

    ParameterReader(String listRegion, Problems problems) {
        this.listRegion = listRegion;
        this.problems = problems;
    }

    String listRegion() {
        return listRegion;
    }

    Parameter parameter(Form form) {
        try (form) {
            FactType type = FactType.read(form);
            List<Value> bounds = new ArrayList<>();
            for (Tree bound : form.items("range")) {
                value(form.text("name"), type, bound).ifPresent(bounds::add);
            }
            Parameter parameter = new Parameter(
                    form.text("name"),
                    type,
                    form.optionalText("by").orElse(Catalog.REGION),
                    form.flag("floor"),
                    bounds,
                    form.tree("question").map(tree -> question(form, tree)).orElse(new Bilingual("", "")),
                    settings(form, type, listRegion),
                    form.at());
            form.optionalText("note");
            form.optionalText("text");
            return parameter;
        }
    }

    private static Bilingual question(Form form, Tree tree) {
        return tree instanceof Scalar scalar ? new Bilingual(scalar.text(), "") : Bilingual.read(form, "question");
    }

    /// The values of a parameter, or those that an overlay sets for its region.
    List<Setting> settings(Form form, FactType type, String region) {
        List<Setting> settings = new ArrayList<>();
        for (Form written : form.forms("values")) {
            try (written) {
                setting(form.text("name"), written, type, region).ifPresent(settings::add);
            }
        }
        return settings;
    }

    private Optional<Setting> setting(String name, Form form, FactType type, String region) {
        Status status = form.word("status", statuses()).orElse(Status.ASSUMED);
        String text = form.optionalText("text").orElse("");
        String source =
                form.optionalText("source").or(() -> form.optionalText("basis")).orElse("");
        form.optionalText("basis");
        form.optionalText("note");
        if (!form.has("status")) {
            problems.add(CatalogProblem.MISSING_KEY, form.at(), "status");
        }
        if (status == Status.OFFICIAL ? text.isEmpty() : source.isEmpty()) {
            problems.add(CatalogProblem.VALUE_WITHOUT_SOURCE, form.at(), name);
        }
        if (!form.has("value")) {
            problems.add(CatalogProblem.MISSING_KEY, form.at(), "value");
        }
        Period period = period(form);
        String where = RegionReader.read(form, region, period.from());
        return form.tree("value")
                .flatMap(tree -> value(name, type, tree))
                .map(value -> new Setting(where, period, value, status, text, source, form.at()));
    }

    /// The dates `from` and `to` of a form; without `to` the period is open.
    static Period period(Form form) {
        LocalDate from = form.date("from").orElse(LocalDate.MIN);
        Optional<LocalDate> to = form.date("to");
        if (!form.has("from")) {
            form.problems().add(CatalogProblem.MISSING_KEY, form.at(), "from");
        }
        if (to.isPresent() && to.get().isBefore(from)) {
            form.problems().add(CatalogProblem.DATES_REVERSED, form.at("to"), from, to.get());
            return Period.from(from);
        }
        return to.map(end -> Period.of(from, end)).orElse(Period.from(from));
    }

    private Optional<Value> value(String name, FactType type, Tree tree) {
        return new ValueReader(LocalDate.MAX, _ -> Value.NULL, problems).read(name, type, tree);
    }

    static Map<String, Status> statuses() {
        Map<String, Status> words = new LinkedHashMap<>();
        words.put("official", Status.OFFICIAL);
        words.put("cited", Status.CITED);
        words.put("assumed", Status.ASSUMED);
        return words;
    }

    Optional<Interpretation> interpretation(Form form) {
        try (form) {
            String doubt = form.text("doubt");
            String basis = form.text("basis");
            String by = form.text("by");
            List<String> options = form.texts("options");
            List<Integer> services = form.texts("services").stream()
                    .filter(number -> number.matches("[0-9]{1,3}"))
                    .map(Integer::valueOf)
                    .toList();
            Optional<LocalDate> decided = form.date("decided");
            if (decided.isEmpty()) {
                problems.add(CatalogProblem.MISSING_KEY, form.at(), "decided");
            }
            String name = form.text("name");
            form.optionalText("note");
            return form.scalar("value").map(value -> {
                if (!options.isEmpty() && !options.contains(value.text())) {
                    problems.addAlong(
                            CatalogProblem.NOT_ONE_OF,
                            value.at(),
                            value.text().length(),
                            value.text(),
                            String.join(" | ", options));
                }
                return new Interpretation(
                        name,
                        services,
                        doubt,
                        options,
                        free(value),
                        basis,
                        decided.orElse(LocalDate.MIN),
                        by,
                        form.at());
            });
        }
    }

    private static Value free(Scalar scalar) {
        if (!scalar.quoted() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return Value.Bool.of(scalar.text().equals("true"));
        }
        if (!scalar.quoted() && scalar.text().matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            return new Value.Num(new BigDecimal(scalar.text()));
        }
        return new Value.Text(scalar.text());
    }
}

package org.jundeng.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Catalog.Indicator;
import org.jundeng.catalog.Catalog.Target;
import org.jundeng.catalog.Catalog.Task;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.catalog.Tree.Sequence;

/// Reads the plan's indicators, targets and tasks as published.
final class PlanReader {

    Indicator indicator(Form form) {
        try (form) {
            String value2016 = measured(form, "value_2016");
            String target2020 = measured(form, "target_2020");
            String operator = form.form("target_2020")
                    .flatMap(target -> target.optionalText("operator"))
                    .orElse("=");
            beside(form, "cumulative", "source_line", "cumulative_period");
            return new Indicator(
                    form.whole("id"),
                    form.text("name"),
                    form.text("field"),
                    form.text("unit"),
                    value2016,
                    target2020,
                    operator,
                    form.texts("kind"),
                    form.word("direction", Map.of("higher", false, "lower", true))
                            .orElse(false),
                    form.text("raw"),
                    form.optionalText("note").orElse(""),
                    form.at());
        }
    }

    /// The value as published, with its own operator; the words where it is relative to another series.
    private static String measured(Form form, String key) {
        return form.form(key)
                .map(measure -> {
                    Optional<String> value = measure.optionalText("value");
                    String operator = measure.optionalText("operator").orElse("=");
                    String words = measure.optionalText("text").orElse("");
                    return value.map(number -> operator.equals("=") || operator.isEmpty() ? number : operator + number)
                            .orElse(words);
                })
                .orElse("");
    }

    Target target(Form form) {
        try (form) {
            beside(
                    form,
                    "source_line",
                    "year_inferred",
                    "implied",
                    "see_service",
                    "modality",
                    "period",
                    "deadline",
                    "denominator",
                    "plan_kind");
            return new Target(
                    form.text("id"),
                    form.text("chapter"),
                    form.optionalText("section").orElse(""),
                    form.text("subject"),
                    form.text("sentence"),
                    written(form, "value"),
                    form.optionalText("operator").orElse(""),
                    form.optionalText("unit").orElse(""),
                    form.optionalText("year").orElse(""),
                    form.texts("kind"),
                    form.optionalText("reference").orElse(""),
                    form.optionalText("note").orElse(""),
                    form.at());
        }
    }

    private static String written(Form form, String key) {
        return form.tree(key)
                .map(tree -> switch (tree) {
                    case Scalar scalar -> scalar.text();
                    case Sequence sequence ->
                        String.join(
                                "–",
                                sequence.items().stream()
                                        .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                                        .toList());
                    case Tree.Mapping _ -> "";
                })
                .orElse("");
    }

    Task task(Form form) {
        try (form) {
            beside(form, "body_chapter", "reconstructed", "doubt");
            return new Task(
                    form.whole("id"),
                    form.text("task"),
                    form.texts("lead_units"),
                    form.text("lead_mode"),
                    form.texts("cooperating"),
                    form.text("responsibility_raw"),
                    form.optionalText("note").orElse(""),
                    form.at());
        }
    }

    /// Names that may stand in the file for its readers and that the catalog does not carry.
    private static void beside(Form form, String... keys) {
        List.of(keys).forEach(form::tree);
    }
}

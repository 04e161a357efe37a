package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;
import org.jundeng.indicator.Indicators;

/// What is chosen in an evaluation, so that it can be seen and chosen otherwise: floors, and the weights of the
/// composite.
///
/// @param weights of indicators in the composite; any scale, they are divided by their sum
/// @param part by which part each weight is moved to see what ranks hang on it, such as 0.2
public record Method(List<Floor> floors, List<Weight> weights, String basisOfWeights, BigDecimal part) {

    /// No floors, and no composite.
    public static final Method NONE = new Method(List.of(), List.of(), "", new BigDecimal("0.2"));

    private static final String FILE = "monitoring/evaluation.yaml";

    public Method {
        floors = List.copyOf(floors);
        weights = List.copyOf(weights);
    }

    /// A level below which nobody should live.
    ///
    /// @param basis the act, or why it is assumed
    public record Floor(String indicator, BigDecimal value, String basis) {}

    public record Weight(String indicator, BigDecimal weight) {}

    /// Reads the method of a list's folder; [#NONE] where it has none.
    public static Method read(Path folder, Indicators indicators, Problems problems) {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? TreeReader.read(file, FILE, problems)
                        .map(tree -> of(tree, indicators, problems))
                        .orElse(NONE)
                : NONE;
    }

    /// The method of a text.
    static Method parse(String shown, String text, Indicators indicators, Problems problems) {
        return TreeReader.parse(shown, text, problems)
                .map(tree -> of(tree, indicators, problems))
                .orElse(NONE);
    }

    private static Method of(Tree tree, Indicators indicators, Problems problems) {
        Optional<Form> read = Form.of(tree, problems);
        if (read.isEmpty()) {
            return NONE;
        }
        List<Floor> floors = new ArrayList<>();
        List<Weight> weights = new ArrayList<>();
        try (Form form = read.get()) {
            for (Form each : form.forms("floors")) {
                try (each) {
                    floors.add(new Floor(
                            indicator(each, indicators, problems), number(each, "value"), each.text("basis")));
                }
            }
            for (Form each : form.forms("weights")) {
                try (each) {
                    BigDecimal weight = number(each, "weight");
                    if (weight.signum() < 0) {
                        problems.add(EvaluationProblem.NEGATIVE_WEIGHT, each.at("weight"), weight.toPlainString());
                    }
                    weights.add(new Weight(indicator(each, indicators, problems), weight));
                }
            }
            return new Method(floors, weights, form.text("basis"), number(form, "part"));
        }
    }

    private static BigDecimal number(Form form, String key) {
        form.text(key);
        return form.number(key).orElse(BigDecimal.ZERO);
    }

    private static String indicator(Form form, Indicators indicators, Problems problems) {
        String code = form.text("indicator");
        if (indicators.indicator(code).isEmpty()) {
            problems.addAlong(
                    EvaluationProblem.NO_SUCH_INDICATOR,
                    form.at("indicator"),
                    Math.max(1, code.length()),
                    code,
                    Nearest.of(code, indicators.byCode().keySet()));
        }
        return code;
    }
}

package org.jundeng.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Indicator.Break;
import org.jundeng.indicator.Indicator.Comparison;
import org.jundeng.indicator.Indicator.Direction;
import org.jundeng.indicator.Indicator.Goal;
import org.jundeng.indicator.Indicator.Kind;
import org.jundeng.indicator.Indicator.Origin;
import org.jundeng.indicator.Indicator.Waypoint;

/// Reads the definitions of a folder: under `indicators` new ones, under `published` what is to be known of those that
/// the
/// list publishes.
final class DefinitionReader {

    private static final Map<String, Kind> KINDS = Map.of(
            "level", Kind.LEVEL,
            "bound", Kind.BOUND,
            "cumulative", Kind.CUMULATIVE,
            "relative", Kind.RELATIVE,
            "count", Kind.COUNT);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("higher", Direction.HIGHER, "lower", Direction.LOWER, "neither", Direction.NEITHER);
    private static final Map<String, Aggregation> AGGREGATIONS = Map.of(
            "ratio", Aggregation.RATIO,
            "sum", Aggregation.SUM,
            "weighted", Aggregation.WEIGHTED,
            "none", Aggregation.NONE);
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            ">=", Comparison.AT_LEAST,
            ">", Comparison.ABOVE,
            "<=", Comparison.AT_MOST,
            "<", Comparison.BELOW);

    private final Problems problems;

    DefinitionReader(Problems problems) {
        this.problems = problems;
    }

    /// Adds the definitions of every `indicators-*.yaml` of a folder, in the order of their names; none where there is
    /// no
    /// such folder.
    void read(Path folder, SequencedMap<String, Indicator> all) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "indicators-*.yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new IllegalStateException(folder + ": " + e.getMessage(), e);
        }
        files.stream().sorted().forEach(file -> file(file, "monitoring/" + file.getFileName(), all));
    }

    private void file(Path file, String shown, SequencedMap<String, Indicator> all) {
        TreeReader.read(file, shown, problems)
                .flatMap(tree -> Form.of(tree, problems))
                .ifPresent(form -> {
                    try (form) {
                        form.forms("indicators").forEach(each -> defined(each, shown, all));
                        form.forms("published").forEach(each -> added(each, all));
                    }
                });
    }

    private void defined(Form form, String shown, SequencedMap<String, Indicator> all) {
        try (form) {
            String code = form.text("code");
            Indicator plain = new Indicator(
                    code,
                    form.text("name"),
                    form.text("field"),
                    form.text("unit"),
                    form.word("kind", KINDS).orElse(Kind.LEVEL),
                    form.word("direction", DIRECTIONS).orElse(Direction.NEITHER),
                    Aggregation.NONE,
                    "",
                    "",
                    BigDecimal.ONE,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    form.form("goal").map(this::goal),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    new Origin.Defined(shown),
                    "");
            if (all.putIfAbsent(code, detailed(plain, form)) != null) {
                problems.addAlong(IndicatorProblem.TWICE, form.at("code"), code.length(), code);
            }
        }
    }

    private void added(Form form, SequencedMap<String, Indicator> all) {
        try (form) {
            String code = form.text("code");
            Indicator published = all.get(code);
            if (published == null) {
                problems.addAlong(
                        IndicatorProblem.NO_SUCH_INDICATOR,
                        form.at("code"),
                        code.length(),
                        code,
                        Nearest.of(code, all.keySet()));
                form.entries();
                return;
            }
            all.put(code, detailed(published, form));
        }
    }

    private Indicator detailed(Indicator plain, Form form) {
        return new Indicator(
                plain.code(),
                plain.name(),
                plain.field(),
                plain.unit(),
                plain.kind(),
                plain.direction(),
                form.word("aggregation", AGGREGATIONS).orElse(plain.aggregation()),
                form.optionalText("numerator").orElse(plain.numerator()),
                form.optionalText("denominator").orElse(plain.denominator()),
                form.number("multiplier").orElse(plain.multiplier()),
                form.optionalText("weights").orElse(plain.weights()),
                form.number("least").or(plain::least),
                form.number("most").or(plain::most),
                form.has("groups") ? form.texts("groups") : plain.groups(),
                plain.baseline(),
                plain.goal(),
                form.has("path") ? path(form) : plain.path(),
                form.has("units") ? form.texts("units") : plain.units(),
                form.has("breaks") ? breaks(form) : plain.breaks(),
                form.has("fewest") ? form.whole("fewest") : plain.fewest(),
                plain.origin(),
                form.optionalText("note").orElse(plain.note()));
    }

    private Goal goal(Form form) {
        try (form) {
            return new Goal(
                    form.whole("year"),
                    form.flag("inferred"),
                    form.word("comparison", COMPARISONS).orElse(Comparison.AT_LEAST),
                    form.number("value"),
                    Optional.empty(),
                    form.optionalText("reference").orElse(""),
                    form.text("text"));
        }
    }

    private static List<Waypoint> path(Form form) {
        List<Waypoint> path = new ArrayList<>();
        for (Form point : form.forms("path")) {
            try (point) {
                path.add(new Waypoint(point.whole("year"), point.number("value").orElse(BigDecimal.ZERO)));
            }
        }
        return path;
    }

    private static List<Break> breaks(Form form) {
        List<Break> breaks = new ArrayList<>();
        for (Form point : form.forms("breaks")) {
            try (point) {
                breaks.add(new Break(point.whole("year"), point.text("what")));
            }
        }
        return breaks;
    }

    /// Definitions of a text, for those who try them.
    static Indicators parse(String yaml, Problems problems) {
        SequencedMap<String, Indicator> all = new LinkedHashMap<>();
        DefinitionReader reader = new DefinitionReader(problems);
        TreeReader.parse("definitions.yaml", yaml, problems)
                .flatMap(tree -> Form.of(tree, problems))
                .ifPresent(form -> {
                    try (form) {
                        form.forms("indicators").forEach(each -> reader.defined(each, "definitions.yaml", all));
                        form.forms("published").forEach(each -> reader.added(each, all));
                    }
                });
        return new Indicators(all);
    }
}

package org.jundeng.warning;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Type;
import org.jundeng.indicator.Indicators;

/// The rules of early warning of a list, with the numbers that they name and the figures that are handed to them.
///
/// @param thresholds by name
/// @param handed figures that nobody can work out of observations, by name
public record WarningRules(
        SequencedMap<String, Threshold> thresholds,
        SequencedMap<String, Handed> handed,
        SequencedMap<String, WarningRule> rules) {

    /// No rules.
    public static final WarningRules NONE =
            new WarningRules(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    private static final String FILE = "monitoring/warnings.yaml";

    public WarningRules {
        thresholds = new LinkedHashMap<>(thresholds);
        handed = new LinkedHashMap<>(handed);
        rules = new LinkedHashMap<>(rules);
    }

    /// A number that rules name.
    ///
    /// @param status official, cited or assumed
    /// @param basis the act, or why it is so assumed
    public record Threshold(String name, BigDecimal value, String status, String basis) {}

    /// A figure that is handed in, or read from an indicator.
    ///
    /// @param subjects of what it is
    /// @param read from what it is read where nobody hands it in; empty where it is only handed in
    public record Handed(String name, List<Subject> subjects, Type type, Bilingual meaning, Optional<Reading> read) {

        public Handed {
            subjects = List.copyOf(subjects);
        }
    }

    /// Which part of which observation a figure is.
    public record Reading(String indicator, Part part, int yearsAgo) {}

    /// A part of an observation.
    public enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /// Reads the rules of a list's folder; none where it has no such file.
    ///
    /// @param problems gets what is wrong with them, each with its place
    public static WarningRules read(Path folder, Indicators indicators, Problems problems) {
        Path file = folder.resolve(FILE);
        return java.nio.file.Files.exists(file)
                ? TreeReader.read(file, FILE, problems)
                        .map(tree -> new WarningReader(indicators, problems).rules(tree))
                        .orElse(NONE)
                : NONE;
    }

    /// The rules of a text.
    ///
    /// @param shown what problems call it
    public static WarningRules parse(String shown, String text, Indicators indicators, Problems problems) {
        return TreeReader.parse(shown, text, problems)
                .map(tree -> new WarningReader(indicators, problems).rules(tree))
                .orElse(NONE);
    }

    /// The rules about something.
    public List<WarningRule> of(Subject subject) {
        return rules.values().stream().filter(rule -> rule.subject() == subject).toList();
    }

    /// The rules of one group alone.
    WarningRules only(String group) {
        SequencedMap<String, WarningRule> own = new LinkedHashMap<>();
        rules.forEach((id, rule) -> {
            if (rule.group().equals(group)) {
                own.put(id, rule);
            }
        });
        return new WarningRules(thresholds, handed, own);
    }

    /// The figures that are handed in about something.
    List<Handed> handed(Subject subject) {
        return handed.values().stream()
                .filter(figure -> figure.subjects().contains(subject))
                .toList();
    }
}

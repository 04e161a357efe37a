package org.jundeng.server.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Value;

/// A standard that the page lets visitors move.
///
/// @param name of its field in the form
/// @param now the number that changes nothing: the standard in yuan, or 0 percent
public record Lever(String name, String parameter, Unit unit, int least, int most, int step, int now) {

    /// What the number of a lever means.
    public enum Unit {
        /// The amount itself, the same everywhere.
        YUAN,
        /// By how much every place's amount goes up.
        PERCENT
    }

    /// The levers that come with the system, for a list on a day.
    static List<Lever> of(Catalog catalog, LocalDate date) {
        Problems problems = new Problems();
        List<Lever> levers = new ArrayList<>();
        TreeReader.parse("levers.yaml", text(), problems)
                .flatMap(tree -> Form.of(tree, problems))
                .ifPresent(form -> {
                    try (form) {
                        for (Form each : form.forms("levers")) {
                            try (each) {
                                levers.add(lever(each, "v" + (levers.size() + 1), catalog, date));
                            }
                        }
                    }
                });
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        return List.copyOf(levers);
    }

    private static Lever lever(Form form, String name, Catalog catalog, LocalDate date) {
        String parameter = form.text("parameter");
        Unit unit = form.word("unit", Map.of("yuan", Unit.YUAN, "percent", Unit.PERCENT))
                .orElseThrow();
        int now = unit == Unit.PERCENT
                ? 0
                : settings(catalog, parameter, date).stream()
                        .map(Lever::yuan)
                        .findFirst()
                        .orElseThrow()
                        .intValueExact();
        return new Lever(name, parameter, unit, form.whole("least"), form.whole("most"), form.whole("step"), now);
    }

    private static String text() {
        try (InputStream in = Lever.class.getResourceAsStream("levers.yaml")) {
            if (in == null) {
                throw new IllegalStateException("levers.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Parameter.Setting> settings(Catalog catalog, String parameter, LocalDate date) {
        Parameter found = catalog.parameters().get(parameter);
        if (found == null) {
            throw new IllegalStateException("no such parameter: " + parameter);
        }
        return found.values().stream()
                .filter(setting -> setting.period().contains(date) && setting.value() instanceof Value.Num)
                .toList();
    }

    private static BigDecimal yuan(Parameter.Setting setting) {
        return ((Value.Num) setting.value()).value();
    }

    /// The values of a scenario in which the lever stands at a number, in the form of a list's file.
    String values(Catalog catalog, LocalDate date, int number) {
        StringBuilder yaml = new StringBuilder("  - name: ").append(parameter).append("\n    values:\n");
        for (Parameter.Setting setting : settings(catalog, parameter, date)) {
            BigDecimal amount = unit == Unit.YUAN
                    ? BigDecimal.valueOf(number)
                    : yuan(setting)
                            .multiply(BigDecimal.valueOf(100L + number))
                            .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
            yaml.append("      - {region: \"")
                    .append(setting.region())
                    .append("\", from: ")
                    .append(setting.period().from())
                    .append(", value: ")
                    .append(amount.stripTrailingZeros().toPlainString())
                    .append(" 元, status: assumed, basis: 试算}\n");
        }
        return yaml.toString();
    }
}

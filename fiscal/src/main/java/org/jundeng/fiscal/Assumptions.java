package org.jundeng.fiscal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jundeng.catalog.CatalogProblem;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;
import org.jundeng.fiscal.Assumption.Wanted;

/// Declared numbers by name, all that one calculation needs.
///
/// @param title what they are called
/// @param values in the order of their file
record Assumptions(String title, SequencedMap<String, Assumption> values) {

    static final int OLDEST = 100;

    private static final Map<String, Boolean> STATUSES = Map.of("assumed", true, "cited", false);
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s*(%|元)?");

    /// The tree of a file that comes with the system; that it can be read is a test's business.
    static Tree own(String file) {
        Problems problems = new Problems();
        try (InputStream in = Assumptions.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            return TreeReader.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), problems)
                    .orElseThrow(
                            () -> new IllegalStateException(problems.sorted().toString()));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /// Reads `title` and `assumptions` of a form; each wanted number that is missing, and each other one, is a
    /// problem.
    static Assumptions of(Form form, List<Wanted> wanted, Problems problems) {
        SequencedMap<String, Assumption> values = new LinkedHashMap<>();
        for (Form each : form.forms("assumptions")) {
            try (each) {
                String name = each.text("name");
                Optional<Wanted> found =
                        wanted.stream().filter(one -> one.name().equals(name)).findFirst();
                if (found.isEmpty()) {
                    each.entries();
                    Collection<String> names = wanted.stream().map(Wanted::name).toList();
                    problems.addAlong(
                            CatalogProblem.UNKNOWN_REFERENCE,
                            each.at("name"),
                            name.length(),
                            name,
                            Nearest.of(name, names));
                } else if (values.containsKey(name)) {
                    each.entries();
                    problems.addAlong(CatalogProblem.DUPLICATE_NAME, each.at("name"), name.length(), name);
                } else {
                    values.put(name, assumption(each, found.get(), problems));
                }
            }
        }
        for (Wanted one : wanted) {
            if (!values.containsKey(one.name())) {
                problems.add(FiscalProblem.MISSING_ASSUMPTION, form.at(), one.name());
                values.put(one.name(), new Assumption(one.name(), new TreeMap<>(Map.of(0, one.least())), true, ""));
            }
        }
        return new Assumptions(form.text("title"), values);
    }

    /// One number, or numbers by age, with status and basis.
    static Assumption assumption(Form form, Wanted wanted, Problems problems) {
        SortedMap<Integer, BigDecimal> values = new TreeMap<>();
        if (form.has("from")) {
            if (!wanted.byAge()) {
                problems.add(FiscalProblem.NOT_BY_AGE, form.at("from"), wanted.name());
            }
            form.form("from").ifPresent(ages -> byAge(ages, wanted, values, problems));
        } else if (!form.has("value")) {
            problems.add(CatalogProblem.MISSING_KEY, form.at(), "value");
        }
        form.scalar("value").flatMap(value -> number(value, wanted, problems)).ifPresent(value -> values.put(0, value));
        if (values.isEmpty()) {
            values.put(0, wanted.least());
        }
        if (!form.has("status")) {
            problems.add(CatalogProblem.MISSING_KEY, form.at(), "status");
        }
        boolean assumed = form.word("status", STATUSES).orElse(true);
        return new Assumption(wanted.name(), values, assumed, form.text("basis"));
    }

    private static void byAge(Form ages, Wanted wanted, SortedMap<Integer, BigDecimal> values, Problems problems) {
        int last = -1;
        for (Map.Entry<String, Tree> entry : ages.entries().entrySet()) {
            int age = entry.getKey().matches("[0-9]{1,3}") ? Integer.parseInt(entry.getKey()) : -1;
            if (age <= last || age > OLDEST) {
                problems.add(FiscalProblem.AGES_OUT_OF_ORDER, ages.keyAt(entry.getKey()), entry.getKey(), OLDEST);
            } else if (entry.getValue() instanceof Tree.Scalar scalar) {
                last = age;
                number(scalar, wanted, problems).ifPresent(value -> values.put(age, value));
            } else {
                problems.add(CatalogProblem.NOT_A_NUMBER, entry.getValue().at(), entry.getKey());
            }
        }
    }

    /// A number such as `0.05`, `5%` or `3000 元`.
    static Optional<BigDecimal> number(Tree.Scalar scalar, Wanted wanted, Problems problems) {
        Matcher written = NUMBER.matcher(scalar.text().strip());
        if (!written.matches()) {
            problems.addAlong(
                    CatalogProblem.NOT_A_NUMBER, scalar.at(), scalar.text().length(), scalar.text());
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written.group(1)).movePointLeft("%".equals(written.group(2)) ? 2 : 0);
        if (number.compareTo(wanted.least()) < 0 || number.compareTo(wanted.most()) > 0) {
            problems.addAlong(
                    CatalogProblem.OUT_OF_RANGE,
                    scalar.at(),
                    scalar.text().length(),
                    scalar.text(),
                    wanted.least().toPlainString(),
                    wanted.most().toPlainString());
        }
        return Optional.of(number);
    }

    Assumption of(String name) {
        Assumption assumption = values.get(name);
        if (assumption == null) {
            throw new IllegalArgumentException("no such assumption: " + name);
        }
        return assumption;
    }

    BigDecimal number(String name) {
        return of(name).number();
    }

    List<Assumption> all() {
        return new ArrayList<>(values.values());
    }
}

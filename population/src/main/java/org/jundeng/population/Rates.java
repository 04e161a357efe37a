package org.jundeng.population;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;

/// How often what a census did not count is so, each with its status and basis.
///
/// @param rates by name, in the order of the file
public record Rates(SequencedMap<String, Rate> rates) {

    private static final int OLDEST = 128;

    /// One rate: a number, some numbers, or numbers by the age with which they begin.
    ///
    /// @param values in the order of the file
    /// @param ages as many as values where it goes by age; else empty
    /// @param status `assumed` or `cited`
    public record Rate(String name, List<Double> values, List<Integer> ages, String status, String basis) {
        public Rate {
            values = List.copyOf(values);
            ages = List.copyOf(ages);
        }
    }

    /// The rates that come with the system.
    public static Rates own() {
        try (InputStream in = Rates.class.getResourceAsStream("rates.yaml")) {
            if (in == null) {
                throw new IllegalStateException("rates.yaml");
            }
            return of("rates.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("rates.yaml", e);
        }
    }

    /// Reads rates.
    ///
    /// @throws IllegalArgumentException with all problems where the text has any
    public static Rates of(String shown, String text) {
        Problems problems = new Problems();
        SequencedMap<String, Rate> rates = new LinkedHashMap<>();
        Optional<Form> form = TreeReader.parse(shown, text, problems).flatMap(tree -> Form.of(tree, problems));
        form.ifPresent(all -> {
            try (all) {
                for (Form each : all.forms("rates")) {
                    try (each) {
                        Rate rate = rate(each);
                        rates.put(rate.name(), rate);
                    }
                }
            }
        });
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(problems.sorted().toString());
        }
        return new Rates(rates);
    }

    private static Rate rate(Form form) {
        List<Double> values = new ArrayList<>();
        List<Integer> ages = new ArrayList<>();
        form.scalar("value").ifPresent(value -> values.add(Double.valueOf(value.text())));
        form.scalars("values").forEach(value -> values.add(Double.valueOf(value.text())));
        form.tree("from").ifPresent(tree -> {
            if (tree instanceof Tree.Mapping(var entries, var _, var _)) {
                for (Map.Entry<String, Tree> entry : entries.entrySet()) {
                    ages.add(Integer.valueOf(entry.getKey()));
                    values.add(Double.valueOf(((Tree.Scalar) entry.getValue()).text()));
                }
            }
        });
        return new Rate(form.text("name"), values, ages, form.text("status"), form.text("basis"));
    }

    /// A rate as a population's file states it.
    static Rate stated(Form form) {
        List<Double> values = form.scalars("values").stream()
                .map(value -> Double.valueOf(value.text()))
                .toList();
        List<Integer> ages = form.scalars("ages").stream()
                .map(age -> Integer.valueOf(age.text()))
                .toList();
        return new Rate(form.text("name"), values, ages, form.text("status"), form.text("basis"));
    }

    double number(String name) {
        return rate(name).values().getFirst();
    }

    double[] numbers(String name) {
        return rate(name).values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The rate at each age; 0 below the first that is given.
    double[] byAge(String name) {
        Rate rate = rate(name);
        double[] byAge = new double[OLDEST];
        for (int i = 0; i < rate.ages().size(); i++) {
            for (int age = rate.ages().get(i); age < OLDEST; age++) {
                byAge[age] = rate.values().get(i);
            }
        }
        return byAge;
    }

    private Rate rate(String name) {
        Rate rate = rates.get(name);
        if (rate == null) {
            throw new IllegalArgumentException("no such rate: " + name);
        }
        return rate;
    }
}

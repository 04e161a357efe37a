package org.jundeng.catalog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Tree.Mapping;
import org.jundeng.catalog.Tree.Scalar;

/// A change of the list that is tried out (调整方案): other values, other rules, other shares, another take-up.
///
/// Nothing of the list itself is touched: a catalog is read anew with the scenario laid over it. Every value of a
/// scenario
/// is an assumption and has a basis.
///
/// @param parameters what is set instead, in the form of an overlay of a region
/// @param services by number, the keys of a service's file that are written anew
/// @param takeUp by number of the service, which share of those who are entitled take it up
public final class Scenario {

    private final String name;
    private final String basis;
    private final List<Tree> parameters;
    private final SequencedMap<Integer, Mapping> services;
    private final SequencedMap<Integer, TakeUp> takeUp;

    private Scenario(
            String name,
            String basis,
            List<Tree> parameters,
            SequencedMap<Integer, Mapping> services,
            SequencedMap<Integer, TakeUp> takeUp) {
        this.name = name;
        this.basis = basis;
        this.parameters = List.copyOf(parameters);
        this.services = services;
        this.takeUp = takeUp;
    }

    /// A declared assumption on how many of those who are entitled to a service take it up.
    ///
    /// @param share above 0, at most 1
    public record TakeUp(int service, BigDecimal share, String basis, Position at) {}

    public String name() {
        return name;
    }

    public String basis() {
        return basis;
    }

    /// The assumed take-up by number of the service; a service that is not there is taken up by all.
    public SequencedMap<Integer, TakeUp> takeUp() {
        return new LinkedHashMap<>(takeUp);
    }

    /// Reads a scenario; empty with problems where it cannot be used at all.
    public static Optional<Scenario> read(Path path, Problems problems) {
        return TreeReader.read(path, path.toString(), problems).flatMap(tree -> of(tree, problems));
    }

    /// The scenario that a tree describes.
    public static Optional<Scenario> of(Tree tree, Problems problems) {
        int before = problems.count();
        Optional<Form> read = Form.of(tree, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        try (Form form = read.get()) {
            List<Tree> parameters = form.items("parameters");
            SequencedMap<Integer, Mapping> services = new LinkedHashMap<>();
            for (Tree service : form.items("services")) {
                if (service instanceof Mapping mapping
                        && mapping.entries().get("number") instanceof Scalar number
                        && number.text().matches("[0-9]{1,3}")) {
                    services.put(Integer.valueOf(number.text()), mapping);
                } else {
                    problems.add(CatalogProblem.MISSING_KEY, service.at(), "number");
                }
            }
            SequencedMap<Integer, TakeUp> takeUp = new LinkedHashMap<>();
            for (Form each : form.forms("take_up")) {
                try (each) {
                    takeUp(each).ifPresent(share -> takeUp.put(share.service(), share));
                }
            }
            Scenario scenario = new Scenario(form.text("name"), form.text("basis"), parameters, services, takeUp);
            return problems.count() > before ? Optional.empty() : Optional.of(scenario);
        }
    }

    private static Optional<TakeUp> takeUp(Form form) {
        int service = form.whole("service");
        String basis = form.text("basis");
        return form.scalar("share").flatMap(written -> {
            if (written.text().matches("(100|[1-9]?[0-9](\\.[0-9]{1,4})?) ?%")
                    && !written.text().matches("0(\\.0+)? ?%")) {
                BigDecimal share =
                        new BigDecimal(written.text().replace("%", "").strip()).movePointLeft(2);
                return Optional.of(new TakeUp(service, share, basis, form.at()));
            }
            form.problems()
                    .addAlong(
                            CatalogProblem.NOT_A_SHARE,
                            written.at(),
                            written.text().length(),
                            written.text());
            return Optional.empty();
        });
    }

    /// The forms of a list's files with the services written anew where the scenario says so.
    Map<String, Form> over(Map<String, Form> files, Problems problems) {
        Map<String, Form> changed = new LinkedHashMap<>(files);
        SequencedMap<Integer, Mapping> left = new LinkedHashMap<>(services);
        files.forEach((file, form) -> {
            if (!file.startsWith("services/")) {
                return;
            }
            Mapping change = left.remove(form.whole("number"));
            if (change != null) {
                changed.put(file, form.with(change));
            }
        });
        left.values()
                .forEach(change -> problems.add(CatalogProblem.UNKNOWN_REFERENCE, change.at(), number(change), ""));
        takeUp.values().stream()
                .filter(each -> files.entrySet().stream()
                        .noneMatch(file -> file.getKey().startsWith("services/")
                                && file.getValue().whole("number") == each.service()))
                .forEach(each -> problems.add(CatalogProblem.UNKNOWN_REFERENCE, each.at(), each.service(), ""));
        return changed;
    }

    private static String number(Mapping change) {
        return change.entries().get("number") instanceof Scalar number ? number.text() : "";
    }

    /// The parameters with the scenario's values, which go before those that hold without it.
    ///
    /// Where a parameter is a floor, a lower value of a region within gives way too.
    SequencedMap<String, Parameter> over(
            SequencedMap<String, Parameter> given, ParameterReader values, Problems problems) {
        SequencedMap<String, Parameter> result = new LinkedHashMap<>(given);
        for (Tree tree : parameters) {
            Form.of(tree, problems).ifPresent(form -> {
                try (form) {
                    Parameter parameter = result.get(form.text("name"));
                    if (parameter == null) {
                        form.tree("values");
                        problems.addAlong(
                                CatalogProblem.UNKNOWN_REFERENCE,
                                form.at("name"),
                                form.text("name").length(),
                                form.text("name"),
                                org.jundeng.expression.Nearest.of(form.text("name"), result.keySet()));
                    } else {
                        result.put(
                                parameter.name(),
                                parameter.with(values.settings(form, parameter.type(), values.listRegion())));
                    }
                }
            });
        }
        return result;
    }

    /// The parameter names and service numbers that the scenario changes.
    public List<String> changed() {
        List<String> changed = new ArrayList<>();
        for (Tree tree : parameters) {
            if (tree instanceof Mapping mapping && mapping.entries().get("name") instanceof Scalar named) {
                changed.add(named.text());
            }
        }
        services.keySet().forEach(number -> changed.add(String.valueOf(number)));
        return changed;
    }
}

package org.jundeng.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog.Edition;
import org.jundeng.catalog.Catalog.OfficialText;
import org.jundeng.catalog.Catalog.Page;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.vocabulary.Period;

/// Reads the folder of a list in two steps: first every file into forms, then, when all names are
/// known, the forms into a [Catalog] with checked rules.
final class CatalogReader {

    private final Path folder;
    private final Optional<Scenario> scenario;
    private final Problems problems;

    CatalogReader(Path folder, Optional<Scenario> scenario, Problems problems) {
        this.folder = folder;
        this.scenario = scenario;
        this.problems = problems;
    }

    Optional<Catalog> read() {
        Map<String, Form> written = forms();
        Map<String, Form> files =
                scenario.map(changes -> changes.over(written, problems)).orElse(written);
        Form list = files.get("list.yaml");
        if (list == null) {
            if (!problems.hasErrors()) {
                Document document = Document.of(folder.resolve("list.yaml").toString(), "");
                problems.add(CatalogProblem.FILE_MISSING, new Position(document, 1, 1));
            }
            return Optional.empty();
        }
        Edition edition = edition(list);
        List<Form> facts = each(files, "facts/", "facts");
        List<Form> derived = each(files, "facts/", "derived");
        List<Form> services = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("services/"))
                .map(Map.Entry::getValue)
                .toList();
        ParameterReader values = new ParameterReader(edition.region(), problems);
        SequencedMap<String, Parameter> parameters = named(
                each(files, "parameters/", "parameters").stream()
                        .map(values::parameter)
                        .toList(),
                Parameter::name,
                Parameter::at);
        SequencedMap<String, Parameter> local =
                new OverlayReader(values, problems).overlaid(parameters, under(files, "regions/"));
        parameters =
                scenario.map(changes -> changes.over(local, values, problems)).orElse(local);
        SequencedMap<String, Interpretation> interpretations = named(
                each(files, "interpretations.yaml", "interpretations").stream()
                        .flatMap(form -> values.interpretation(form).stream())
                        .toList(),
                Interpretation::name,
                Interpretation::at);
        SequencedMap<String, Financing> financing = named(
                each(files, "financing/", "financing").stream()
                        .map(FinancingReader::read)
                        .toList(),
                Financing::id,
                Financing::at);
        SequencedMap<String, AssumedShares> assumedShares = named(
                each(files, "financing/", "assumed_shares").stream()
                        .map(FinancingReader::assumed)
                        .toList(),
                AssumedShares::financing,
                AssumedShares::at);
        Words words = Words.of(facts, derived, parameters, interpretations, services, problems);
        ServiceReader serviceReader = new ServiceReader(words, parameters, interpretations, financing, problems);
        TreeMap<Integer, Service> numbered = new TreeMap<>();
        for (Form form : services) {
            try (form) {
                Service service = serviceReader.read(form);
                if (numbered.putIfAbsent(service.number(), service) != null) {
                    problems.add(CatalogProblem.DUPLICATE_NAME, form.at("number"), String.valueOf(service.number()));
                }
            }
        }
        PlanReader plan = new PlanReader();
        SequencedMap<String, Fact> vocabulary = facts(facts, words);
        Form headings = files.get("headings.yaml");
        Form synonyms = files.get("synonyms.yaml");
        Catalog catalog = new Catalog(
                edition,
                numbered,
                vocabulary,
                derived(derived, words, interpretations),
                parameters,
                interpretations,
                financing,
                assumedShares,
                pages(each(files, "facts/", "pages")),
                each(files, "facts/", "screening").stream()
                        .map(form -> Screening.read(form, vocabulary))
                        .toList(),
                headings == null ? Headings.NONE : Headings.read(headings, numbered),
                synonyms == null ? Synonyms.NONE : Synonyms.read(synonyms),
                under(files, "guides/").stream()
                        .flatMap(form -> Guide.read(form, edition.region(), numbered).stream())
                        .toList(),
                each(files, "indicators.yaml", "indicators").stream()
                        .map(plan::indicator)
                        .toList(),
                each(files, "targets.yaml", "targets").stream()
                        .map(plan::target)
                        .toList(),
                each(files, "tasks.yaml", "tasks").stream().map(plan::task).toList(),
                texts());
        files.forEach((name, form) -> {
            if (!name.startsWith("services/")) {
                form.close();
            }
        });
        Cycles.check(catalog, problems);
        return Optional.of(catalog);
    }

    /// What is measured of the list is read by those who measure it.
    private static final String MONITORING = "monitoring";

    /// Every YAML file of the folder that is the list's own, by its path within the folder, in order of name.
    private Map<String, Form> forms() {
        List<Path> paths = paths(".yaml").stream()
                .filter(path -> !folder.relativize(path).startsWith(MONITORING))
                .toList();
        record Parsed(String name, Optional<Tree> tree, Problems problems) {}
        List<Parsed> parsed = paths.parallelStream()
                .map(path -> {
                    Problems own = new Problems();
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    return new Parsed(name, TreeReader.read(path, path.toString(), own), own);
                })
                .toList();
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Parsed file : parsed) {
            problems.addAll(file.problems().sorted());
            file.tree().flatMap(tree -> Form.of(tree, problems)).ifPresent(form -> forms.put(file.name(), form));
        }
        return forms;
    }

    private List<Path> paths(String extension) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(extension))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            problems.add(CatalogProblem.FILE_MISSING, new Position(Document.of(folder.toString(), ""), 1, 1));
            return List.of();
        }
    }

    private List<OfficialText> texts() {
        List<OfficialText> texts = new ArrayList<>();
        for (Path path : paths(".txt")) {
            try {
                texts.add(new OfficialText(folder.relativize(path).toString(), Files.readString(path)));
            } catch (IOException e) {
                problems.add(CatalogProblem.FILE_NOT_UTF8, new Position(Document.of(path.toString(), ""), 1, 1));
            }
        }
        return texts;
    }

    private static List<Form> under(Map<String, Form> files, String folder) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The forms listed under `key` in the files whose name begins with `prefix`.
    private static List<Form> each(Map<String, Form> files, String prefix, String key) {
        return under(files, prefix).stream()
                .flatMap(file -> file.forms(key).stream())
                .toList();
    }

    private <T> SequencedMap<String, T> named(
            Collection<T> all,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, Position> at) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        for (T each : all) {
            if (map.putIfAbsent(name.apply(each), each) != null) {
                problems.add(CatalogProblem.DUPLICATE_NAME, at.apply(each), name.apply(each));
            }
        }
        return map;
    }

    private static Edition edition(Form form) {
        form.text("region");
        Map<String, String> units = new LinkedHashMap<>();
        for (Form unit : form.forms("units")) {
            try (unit) {
                units.put(unit.text("name"), unit.text("full"));
                unit.optionalText("basis");
            }
        }
        Period inForce = form.form("in_force")
                .map(period -> {
                    try (period) {
                        return ParameterReader.period(period);
                    }
                })
                .orElse(Period.from(LocalDate.MIN));
        Edition edition = new Edition(
                form.text("id"),
                form.text("title"),
                form.text("plan"),
                form.text("authority"),
                form.text("edition"),
                form.date("signed").orElse(LocalDate.MIN),
                form.date("published").orElse(LocalDate.MIN),
                inForce,
                RegionReader.read(form, "", inForce.from()),
                form.optionalText("remark").orElse(""),
                form.whole("services"),
                form.texts("fields"),
                units,
                form.at());
        form.optionalText("units_note");
        return edition;
    }

    private SequencedMap<String, Fact> facts(List<Form> forms, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (Form form : forms) {
            try (form) {
                facts.add(Fact.read(form, facts.size(), words.ofPerson()));
            }
        }
        return named(facts, Fact::name, Fact::at);
    }

    private SequencedMap<String, Derived> derived(
            List<Form> forms, Words words, SequencedMap<String, Interpretation> interpretations) {
        List<Derived> derived = new ArrayList<>();
        for (Form form : forms) {
            try (form) {
                List<Holder> holders = form.words("holder", Holder.words());
                FactType type = FactType.read(form);
                String text = form.optionalText("text").orElse("");
                String note = form.optionalText("note").orElse("");
                form.optionalText("source");
                List<String> readings = ServiceReader.interpretations(form, interpretations);
                form.scalar("rule")
                        .flatMap(rule -> Rule.compile(
                                rule,
                                holders.contains(Holder.PERSON) ? words.ofPerson() : words.ofHousehold(),
                                problems))
                        .ifPresent(rule -> derived.add(new Derived(
                                form.text("name"),
                                type,
                                java.util.Set.copyOf(holders),
                                rule,
                                text,
                                readings,
                                note,
                                form.at())));
            }
        }
        return named(derived, Derived::name, Derived::at);
    }

    private static List<Page> pages(List<Form> forms) {
        List<Page> pages = new ArrayList<>();
        for (Form form : forms) {
            try (form) {
                pages.add(new Page(
                        form.text("id"),
                        form.optionalText("chapter").orElse(""),
                        Bilingual.read(form, "title"),
                        pages.size()));
            }
        }
        return pages;
    }
}

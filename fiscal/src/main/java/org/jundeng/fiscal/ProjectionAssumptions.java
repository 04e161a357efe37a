package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jundeng.catalog.CatalogProblem;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;
import org.jundeng.fiscal.Assumption.Wanted;

/// What a projection over years rests on: mortality, fertility, migration, and how standards grow.
public final class ProjectionAssumptions {

    private static final String MEN = "男性死亡率";
    private static final String WOMEN = "女性死亡率";
    private static final String NEWBORN = "新生儿死亡率";
    private static final String FERTILITY = "生育率";
    private static final String BOYS = "出生男婴比例";
    private static final String MIGRATION = "净迁移率";
    private static final String DECLINE = "高龄逐岁递减";

    private static final Wanted RATE_OF_MIGRATION = Wanted.byAge(MIGRATION, "-1", "1");
    private static final List<Wanted> WANTED = List.of(
            Wanted.byAge(MEN, "0", "1"),
            Wanted.byAge(WOMEN, "0", "1"),
            Wanted.single(NEWBORN, "0", "1"),
            Wanted.byAge(FERTILITY, "0", "1"),
            Wanted.single(BOYS, "0", "1"),
            RATE_OF_MIGRATION,
            Wanted.single(DECLINE, "0.01", "1"));

    private final Assumptions assumptions;
    private final Map<Integer, Assumption> migration;
    private final SequencedMap<String, Assumption> growth;

    private ProjectionAssumptions(
            Assumptions assumptions, Map<Integer, Assumption> migration, SequencedMap<String, Assumption> growth) {
        this.assumptions = assumptions;
        this.migration = migration;
        this.growth = growth;
    }

    /// Those that come with the system.
    ///
    /// @param parameters of the list, whose growth may be declared; one that a list does not have is left out
    public static ProjectionAssumptions own(Collection<String> parameters) {
        Problems problems = new Problems();
        Form form = Form.of(Assumptions.own("projection.yaml"), problems).orElseThrow();
        List<Form> known = form.forms("growth").stream()
                .filter(each -> parameters.contains(each.text("parameter")))
                .toList();
        ProjectionAssumptions own = of(form, known, parameters, problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        return own;
    }

    /// Reads assumptions; empty with problems where one is missing or wrong.
    ///
    /// @param parameters of the list, whose growth may be declared
    public static Optional<ProjectionAssumptions> read(Path file, Collection<String> parameters, Problems problems) {
        return TreeReader.read(file, file.toString(), problems).flatMap(tree -> of(tree, parameters, problems));
    }

    static Optional<ProjectionAssumptions> of(Tree tree, Collection<String> parameters, Problems problems) {
        int before = problems.count();
        Optional<ProjectionAssumptions> read = Form.of(tree, problems).map(form -> {
            try (form) {
                return of(form, form.forms("growth"), parameters, problems);
            }
        });
        return problems.count() > before ? Optional.empty() : read;
    }

    private static ProjectionAssumptions of(
            Form form, List<Form> growing, Collection<String> parameters, Problems problems) {
        Map<Integer, Assumption> migration = new TreeMap<>();
        for (Form each : form.forms("migration")) {
            try (each) {
                String county = each.text("county");
                if (county.matches("[1-9][0-9]{5}")) {
                    migration.put(Integer.valueOf(county), Assumptions.assumption(each, RATE_OF_MIGRATION, problems));
                } else {
                    each.entries();
                    problems.addAlong(CatalogProblem.NOT_A_REGION, each.at("county"), county.length(), county);
                }
            }
        }
        SequencedMap<String, Assumption> growth = new LinkedHashMap<>();
        for (Form each : growing) {
            try (each) {
                String name = each.text("parameter");
                if (!parameters.contains(name)) {
                    problems.addAlong(
                            CatalogProblem.UNKNOWN_REFERENCE,
                            each.at("parameter"),
                            name.length(),
                            name,
                            Nearest.of(name, parameters));
                } else if (growth.containsKey(name)) {
                    problems.addAlong(CatalogProblem.DUPLICATE_NAME, each.at("parameter"), name.length(), name);
                }
                growth.put(name, growth(name, each, problems));
            }
        }
        return new ProjectionAssumptions(Assumptions.of(form, WANTED, problems), migration, growth);
    }

    private static Assumption growth(String name, Form form, Problems problems) {
        Wanted wanted = Wanted.single(name, "-0.5", "1");
        if (!form.has("yearly")) {
            problems.add(CatalogProblem.MISSING_KEY, form.at(), "yearly");
        }
        BigDecimal yearly = form.scalar("yearly")
                .flatMap(value -> Assumptions.number(value, wanted, problems))
                .orElse(BigDecimal.ZERO);
        boolean assumed = form.word("status", Map.of("assumed", true, "cited", false))
                .orElseGet(() -> {
                    problems.add(CatalogProblem.MISSING_KEY, form.at(), "status");
                    return true;
                });
        return new Assumption(name, new TreeMap<>(Map.of(0, yearly)), assumed, form.text("basis"));
    }

    public String title() {
        return assumptions.title();
    }

    /// The rates, and the migration of single counties, in their order.
    public List<Assumption> rates() {
        List<Assumption> rates = assumptions.all();
        migration.forEach((county, rate) ->
                rates.add(new Assumption(MIGRATION + " " + county, rate.values(), rate.assumed(), rate.basis())));
        return rates;
    }

    /// By parameter, by how much it grows a year.
    public SequencedMap<String, Assumption> growth() {
        return Collections.unmodifiableSequencedMap(growth);
    }

    /// The chance to die within a year; of sex 0, men, or 1, women.
    BigDecimal mortality(int sex, int age) {
        return assumptions.of(sex == 0 ? MEN : WOMEN).at(age);
    }

    BigDecimal newbornMortality() {
        return assumptions.number(NEWBORN);
    }

    BigDecimal fertility(int age) {
        return assumptions.of(FERTILITY).at(age);
    }

    BigDecimal boys() {
        return assumptions.number(BOYS);
    }

    BigDecimal migration(int county, int age) {
        Assumption own = migration.get(county);
        return (own == null ? assumptions.of(MIGRATION) : own).at(age);
    }

    BigDecimal decline() {
        return assumptions.number(DECLINE);
    }
}

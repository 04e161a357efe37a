package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;

/// The list of Fujian, read once for all tests, and families written as YAML.
final class Fujian {

    static final Path FOLDER = Path.of("..", "standards", "fujian-2018");
    static final Catalog CATALOG = read();
    static final Entitlements ENTITLEMENTS = new Entitlements(CATALOG);

    private Fujian() {}

    /// The determination of a family; fails the test where the family has problems.
    static Determination determine(String yaml) {
        return ENTITLEMENTS.determine(household(yaml));
    }

    static Household household(String yaml) {
        Problems problems = new Problems();
        Optional<Tree> tree = TreeReader.parse("family.yaml", yaml, problems);
        return household(tree.orElseThrow(), problems);
    }

    static Household household(Tree tree, Problems problems) {
        Optional<Household> household =
                new HouseholdReader(CATALOG, problems).read(tree, HouseholdReader.Given.NOTHING);
        assertThat(shown(problems)).isEmpty();
        return household.orElseThrow();
    }

    static List<String> shown(Problems problems) {
        return problems.sorted().stream()
                .map(problem -> problem.render(Locale.CHINESE))
                .toList();
    }

    /// The family that an example of a service describes.
    static Household family(Tree.Mapping example) {
        Map<String, Tree> parts = example.entries();
        SequencedMap<String, Tree> family = new LinkedHashMap<>();
        for (String part : List.of("date", "region", "household", "members", "parameters")) {
            if (parts.containsKey(part)) {
                family.put(part, parts.get(part));
            }
        }
        family.putIfAbsent("region", text("350102", example.at()));
        if (parts.get("given") instanceof Tree.Mapping given) {
            SequencedMap<String, Tree> household = new LinkedHashMap<>();
            SequencedMap<String, Tree> person = new LinkedHashMap<>();
            given.entries().forEach((name, value) -> {
                boolean ofPerson = CATALOG.fact(name)
                        .map(fact -> fact.holders().contains(Fact.Holder.PERSON))
                        .orElse(true);
                (ofPerson ? person : household).put(name, value);
            });
            person.putFirst("id", text("本人", given.at()));
            family.put("household", new Tree.Mapping(household, given.keys(), given.at()));
            family.put(
                    "members",
                    new Tree.Sequence(List.of(new Tree.Mapping(person, given.keys(), given.at())), given.at()));
        }
        return household(new Tree.Mapping(family, example.keys(), example.at()), new Problems());
    }

    private static Tree text(String text, Position at) {
        return new Tree.Scalar(text, false, true, false, at);
    }

    private static Catalog read() {
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(FOLDER, problems).orElseThrow();
        assertThat(shown(problems)).isEmpty();
        return catalog;
    }
}

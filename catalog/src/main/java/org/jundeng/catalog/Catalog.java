package org.jundeng.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jundeng.vocabulary.Period;

/// One edition of a list of basic public services, read and checked; immutable.
///
/// @param services by number
/// @param facts by name, in the order of the vocabulary
/// @param assumedShares by the id of the financing
public record Catalog(
        Edition edition,
        SequencedMap<Integer, Service> services,
        SequencedMap<String, Fact> facts,
        SequencedMap<String, Derived> derived,
        SequencedMap<String, Parameter> parameters,
        SequencedMap<String, Interpretation> interpretations,
        SequencedMap<String, Financing> financing,
        SequencedMap<String, AssumedShares> assumedShares,
        List<Page> pages,
        List<Screening> screenings,
        Headings headings,
        Synonyms synonyms,
        List<Guide> guides,
        List<Indicator> indicators,
        List<Target> targets,
        List<Task> tasks,
        List<OfficialText> texts) {

    /// The given names that every rule may use.
    public static final String DATE = "基准日";

    public static final String REGION = "地区";
    public static final String MEMBERS = "家庭成员";

    /// What the list is, who issued it, and from when it is in force.
    ///
    /// @param services how many there are, numbered from 1
    public record Edition(
            String id,
            String title,
            String plan,
            String authority,
            String edition,
            LocalDate signed,
            LocalDate published,
            Period inForce,
            String region,
            String remark,
            int services,
            List<String> fields,
            Map<String, String> units,
            Position at) {}

    /// A page of the questionnaire: facts that are asked together, of everybody they may concern.
    ///
    /// @param order the editorial order, which settles ties
    public record Page(String id, String chapter, Bilingual title, int order) {}

    /// A text as issued.
    public record OfficialText(String file, String text) {}

    /// A headline indicator as published: the value of 2016 and the target for 2020.
    ///
    /// @param kinds level, bound, cumulative, relative-to-national, already-met
    /// @param operator `>`, `>=`, `=` or `<`
    /// @param lower whether less is better
    public record Indicator(
            int id,
            String name,
            String field,
            String unit,
            String value2016,
            String target2020,
            String operator,
            List<String> kinds,
            boolean lower,
            String raw,
            String note,
            Position at) {}

    /// A dated or measured promise of the plan outside the list and the indicators.
    ///
    /// @param reference what it is relative to, such as 全国平均水平; empty otherwise
    public record Target(
            String id,
            String chapter,
            String section,
            String subject,
            String sentence,
            String value,
            String operator,
            String unit,
            String year,
            List<String> kinds,
            String reference,
            String note,
            Position at) {}

    /// One of the tasks of annex 2 and who answers for it.
    public record Task(
            int id,
            String task,
            List<String> leadUnits,
            String leadMode,
            List<String> cooperating,
            String responsibility,
            String note,
            Position at) {}

    /// Reads a list from its folder; the result is empty where the list cannot be used at all.
    ///
    /// @param problems gets every fault of the files, each with its place
    public static Optional<Catalog> read(Path folder, Problems problems) {
        return new CatalogReader(folder, Optional.empty(), problems).read();
    }

    /// Reads a list with a scenario laid over it.
    public static Optional<Catalog> read(Path folder, Scenario scenario, Problems problems) {
        return new CatalogReader(folder, Optional.of(scenario), problems).read();
    }

    /// The fact of a name or of one of its aliases.
    public Optional<Fact> fact(String name) {
        Fact fact = facts.get(name);
        if (fact != null) {
            return Optional.of(fact);
        }
        return facts.values().stream()
                .filter(each -> each.aliases().contains(name))
                .findFirst();
    }

    /// The service of a number.
    public Optional<Service> service(int number) {
        return Optional.ofNullable(services.get(number));
    }

    /// The parameters that a service's rules use, through derived words too, in the order of the parameters.
    public List<Parameter> parametersOf(Service service) {
        Set<String> names = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        service.rules().forEach(rule -> open.addAll(rule.names()));
        service.contributions().forEach(contribution -> {
            open.add(contribution.rate());
            open.addAll(contribution.base().names());
        });
        while (!open.isEmpty()) {
            String name = open.pop();
            Derived word = derived.get(name);
            if (names.add(name) && word != null) {
                open.addAll(word.rule().names());
            }
        }
        return parameters.values().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .toList();
    }

    /// The guide to a service on a day: of the nearest of `regions` that has published one, nearest first.
    public Optional<Guide> guide(Service service, List<String> regions, LocalDate date) {
        return regions.stream()
                .flatMap(region -> guides.stream()
                        .filter(guide -> guide.service() == service.number()
                                && guide.region().equals(region)
                                && guide.period().contains(date)))
                .findFirst();
    }
}

package org.jundeng.entitlement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.catalog.ValueReader;
import org.jundeng.entitlement.Household.Member;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.expression.Nearest;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Reads the file of a family: `date`, `region`, `household`, `members` and `parameters`.
public final class HouseholdReader {

    /// What takes the place of the file's own date and region; empty text or [LocalDate#MIN] for none.
    public record Given(LocalDate date, String region) {
        public static final Given NOTHING = new Given(LocalDate.MIN, "");
    }

    private static final int LIVING_MEMORY_YEARS = 130;

    private final Catalog catalog;
    private final Problems problems;

    public HouseholdReader(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /// The household of a file, or empty with problems.
    public Optional<Household> read(Path file, String shown, Given given) {
        return TreeReader.read(file, shown, problems).flatMap(tree -> read(tree, given));
    }

    /// The household of a tree, or empty with problems.
    public Optional<Household> read(Tree tree, Given given) {
        int before = problems.count();
        Optional<Household> household = Form.of(tree, problems).map(form -> {
            try (form) {
                return household(form, given);
            }
        });
        return problems.count() > before && problems.hasErrors() ? Optional.empty() : household;
    }

    private Household household(Form form, Given given) {
        Optional<LocalDate> date = date(form, given);
        Optional<RegionCode> region = region(form, given, date);
        Reading reading = new Reading(date.orElse(catalog.edition().signed()));
        Household household = new Household(
                reading.date,
                region.orElse(RegionCode.parse(catalog.edition().region())),
                form.form("household").map(facts -> reading.facts(facts, "")).orElseGet(LinkedHashMap::new),
                reading.members(form),
                reading.parameters(form));
        reading.consistent(household, form.at());
        return household;
    }

    private Optional<LocalDate> date(Form form, Given given) {
        Optional<LocalDate> written = form.date("date");
        if (!given.date().equals(LocalDate.MIN)) {
            return Optional.of(given.date());
        }
        if (!form.has("date")) {
            problems.add(EntitlementProblem.DATE_MISSING, form.at());
        }
        return written;
    }

    private Optional<RegionCode> region(Form form, Given given, Optional<LocalDate> date) {
        String written = form.optionalText("region").orElse("");
        String code = given.region().isEmpty() ? written : given.region();
        if (code.isEmpty()) {
            problems.add(EntitlementProblem.REGION_MISSING, form.at());
            return Optional.empty();
        }
        return checked(code, form.at("region"), date.orElse(catalog.edition().signed()));
    }

    /// A region of the list that was in force on the date.
    private Optional<RegionCode> checked(String written, Position at, LocalDate date) {
        RegionCode code;
        try {
            code = RegionCode.parse(written.strip());
        } catch (Malformed e) {
            problems.addAlong(EntitlementProblem.REGION_UNKNOWN, at, written.length(), written);
            return Optional.empty();
        }
        if (!code.province().equals(RegionCode.parse(catalog.edition().region()))) {
            problems.addAlong(
                    EntitlementProblem.REGION_OUTSIDE_LIST,
                    at,
                    written.length(),
                    written,
                    catalog.edition().authority());
            return Optional.empty();
        }
        if (Regions.bundled().at(code, date).isEmpty()) {
            String successors = String.join(
                    " ",
                    Regions.bundled().successors(code, date).stream()
                            .map(region -> region.code() + " " + region.name())
                            .toList());
            if (successors.isEmpty()) {
                problems.addAlong(EntitlementProblem.REGION_UNHEARD_OF, at, written.length(), written, date);
            } else {
                problems.addAlong(
                        EntitlementProblem.REGION_NOT_IN_FORCE, at, written.length(), written, date, successors);
            }
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /// What is read with one date.
    private final class Reading {

        private final LocalDate date;
        private final Map<Stated, Position> places = new IdentityHashMap<>();

        Reading(LocalDate date) {
            this.date = date;
        }

        List<Member> members(Form form) {
            List<Member> members = new ArrayList<>();
            Set<String> ids = new TreeSet<>();
            for (Form written : form.forms("members")) {
                try (written) {
                    String id = written.optionalText("id").orElse("成员" + (members.size() + 1));
                    if (!ids.add(id)) {
                        problems.addAlong(EntitlementProblem.DUPLICATE_MEMBER, written.at("id"), id.length(), id);
                    }
                    members.add(new Member(id, facts(written, id)));
                }
            }
            if (members.isEmpty()) {
                problems.add(EntitlementProblem.NO_MEMBERS, form.at("members"));
            }
            return members;
        }

        SequencedMap<String, Stated> facts(Form form, String member) {
            SequencedMap<String, Stated> facts = new LinkedHashMap<>();
            for (Map.Entry<String, Tree> entry : form.entries().entrySet()) {
                if (entry.getKey().equals("id") && !member.isEmpty()) {
                    continue;
                }
                Position at = form.keyAt(entry.getKey());
                Optional<Fact> fact = known(entry.getKey(), at).filter(each -> mayState(each, member, at));
                fact.flatMap(each -> value(each, member, entry.getValue())).ifPresent(stated -> {
                    if (facts.putIfAbsent(fact.get().name(), stated) != null) {
                        problems.addAlong(
                                EntitlementProblem.STATED_TWICE,
                                at,
                                entry.getKey().length(),
                                fact.get().name());
                    }
                });
            }
            return facts;
        }

        private Optional<Fact> known(String name, Position at) {
            String bare = name.strip().replaceAll("[“”‘’\"]", "");
            Optional<Fact> fact = catalog.fact(name).or(() -> catalog.fact(bare));
            if (fact.isEmpty() && catalog.derived().containsKey(bare)) {
                String from =
                        String.join("、", catalog.derived().get(bare).rule().names());
                problems.addAlong(EntitlementProblem.FACT_IS_DERIVED, at, name.length(), name, from);
            } else if (fact.isEmpty()) {
                Set<String> names = new LinkedHashSet<>(catalog.facts().keySet());
                problems.addAlong(EntitlementProblem.UNKNOWN_FACT, at, name.length(), name, Nearest.of(bare, names));
            }
            return fact;
        }

        private boolean mayState(Fact fact, String member, Position at) {
            boolean ofPerson = fact.holders().contains(Fact.Holder.PERSON);
            if (member.isEmpty() && !fact.ofHousehold()) {
                problems.addAlong(
                        EntitlementProblem.FACT_OF_A_PERSON, at, fact.name().length(), fact.name());
                return false;
            }
            if (!member.isEmpty() && !ofPerson) {
                problems.addAlong(
                        EntitlementProblem.FACT_OF_THE_HOUSEHOLD,
                        at,
                        fact.name().length(),
                        fact.name());
                return false;
            }
            return true;
        }

        private Optional<Stated> value(Fact fact, String member, Tree tree) {
            ValueReader reader = new ValueReader(date, name -> new MissingFact(name, member).asUnknown(), problems);
            return reader.read(fact.name(), fact.type(), tree)
                    .filter(value -> plausible(fact, value, tree.at()))
                    .map(value -> {
                        Stated stated = new Stated(value, origin(tree.at()));
                        places.put(stated, tree.at());
                        return stated;
                    });
        }

        private boolean plausible(Fact fact, Value value, Position at) {
            if (fact.past()
                    && value instanceof Value.Date(LocalDate day)
                    && (day.isAfter(date) || day.isBefore(date.minusYears(LIVING_MEMORY_YEARS)))) {
                problems.addAlong(EntitlementProblem.NOT_IN_LIVING_MEMORY, at, 10, fact.name(), day, date);
                return false;
            }
            if (fact.type() instanceof FactType.Area
                    && value instanceof Value.Text(String code)
                    && code.startsWith(catalog.edition().region().substring(0, 2))) {
                return checked(code, at, date).isPresent();
            }
            return true;
        }

        private static String origin(Position at) {
            return at.document().file() + ":" + at.line() + ":" + at.column();
        }

        SequencedMap<String, Stated> parameters(Form form) {
            SequencedMap<String, Stated> values = new LinkedHashMap<>();
            form.form("parameters")
                    .ifPresent(written -> written.entries().forEach((name, tree) -> {
                        Parameter parameter = catalog.parameters().get(name);
                        Optional<FactType> type = parameter != null
                                ? Optional.of(parameter.type())
                                : Optional.ofNullable(catalog.interpretations().get(name))
                                        .map(reading -> new FactType.Choice(reading.options()));
                        if (type.isEmpty()) {
                            Set<String> names =
                                    new LinkedHashSet<>(catalog.parameters().keySet());
                            names.addAll(catalog.interpretations().keySet());
                            problems.addAlong(
                                    EntitlementProblem.UNKNOWN_PARAMETER,
                                    written.keyAt(name),
                                    name.length(),
                                    name,
                                    Nearest.of(name, names));
                            return;
                        }
                        new ValueReader(date, _ -> Value.NULL, problems)
                                .read(name, type.get(), tree)
                                .ifPresent(value -> values.put(name, new Stated(value, origin(tree.at()))));
                    }));
            return values;
        }

        /// A detail may not be stated where the fact that it details is denied; ids must be of members.
        void consistent(Household household, Position at) {
            for (Member member : household.members()) {
                for (String name : member.facts().keySet()) {
                    String of = catalog.fact(name).orElseThrow().of();
                    Stated whole = of.isEmpty() ? null : member.facts().get(of);
                    boolean denied = whole != null && whole.value().equals(Value.Bool.FALSE);
                    Stated detail = member.facts().get(name);
                    boolean told = !detail.value().equals(Value.NULL)
                            && !detail.value().equals(new Value.ListValue(List.of()));
                    if (denied && told) {
                        problems.add(
                                EntitlementProblem.DETAIL_CONTRADICTS,
                                places.getOrDefault(detail, at),
                                name,
                                of,
                                member.id());
                    }
                }
            }
            household.facts().forEach((name, stated) -> {
                if (catalog.fact(name).orElseThrow().type() instanceof FactType.People
                        && stated.value() instanceof Value.ListValue(List<Value> ids)) {
                    people(household, ids, places.getOrDefault(stated, at));
                }
            });
        }

        private void people(Household household, List<Value> ids, Position at) {
            if (ids.size() < household.members().size() && ids.contains(new Value.Text(""))) {
                problems.add(
                        EntitlementProblem.FEWER_THAN_LISTED,
                        at,
                        ids.size(),
                        household.members().size());
            }
            Set<String> known = new LinkedHashSet<>();
            household.members().forEach(member -> known.add(member.id()));
            for (Value id : ids) {
                if (id instanceof Value.Text(String text) && !text.isEmpty() && !known.contains(text)) {
                    problems.add(EntitlementProblem.UNKNOWN_MEMBER, at, text, String.join("、", known));
                }
            }
        }
    }
}

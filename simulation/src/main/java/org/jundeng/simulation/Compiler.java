package org.jundeng.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Span;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Areas;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantities;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.vocabulary.RegionCode;

/// What the rules of a list come to in columns: the place where words, rules and services find each other.
final class Compiler {

    private final Catalog catalog;
    private final Schema schema;
    private final LocalDate date;
    private final List<Integer> codes;
    private final Map<String, Value> assumed;
    private final Problems problems;
    private final Circuit circuit = new Circuit();
    private final Truth.Logic logic = new Truth.Logic(circuit);
    private final Map<String, Service> serviceByName = new HashMap<>();
    private final Map<String, List<Integer>> classes = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<Integer, Subject> alone = new HashMap<>();
    private final Subject persons;
    private final Subject households;

    /// @param codes the six-digit codes of all regions that rows may name, ascending
    /// @param assumed values that take the place of those of the list, by the name of the parameter
    Compiler(
            Catalog catalog,
            Schema schema,
            LocalDate date,
            List<Integer> codes,
            Map<String, Value> assumed,
            Problems problems) {
        this.catalog = catalog;
        this.schema = schema;
        this.date = date;
        this.codes = List.copyOf(codes);
        this.assumed = assumed;
        this.problems = problems;
        this.persons = new Subject(this, Subject.Kind.PERSON, Map.of());
        this.households = new Subject(this, Subject.Kind.HOUSEHOLD, Map.of());
        for (Service service : catalog.services().values()) {
            if (service.computed()) {
                serviceByName.put(service.name(), service);
            }
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Schema schema() {
        return schema;
    }

    LocalDate date() {
        return date;
    }

    Circuit circuit() {
        return circuit;
    }

    Truth.Logic logic() {
        return logic;
    }

    List<Integer> codes() {
        return codes;
    }

    Subject persons() {
        return persons;
    }

    Subject households() {
        return households;
    }

    Optional<Value> assumed(String parameter) {
        return Optional.ofNullable(assumed.get(parameter));
    }

    Optional<Service> service(String name) {
        return Optional.ofNullable(serviceByName.get(name));
    }

    /// Whether rules of households may ask the members for a word.
    boolean ofMembers(String word) {
        return catalog.facts().containsKey(word) || catalog.derived().containsKey(word);
    }

    List<Fact> details(Fact fact) {
        return catalog.facts().values().stream()
                .filter(each -> each.of().equals(fact.name()))
                .toList();
    }

    // ---- rules

    /// What a rule comes to; a rule that has no kernel is noted as a problem and never holds.
    Term read(Rule rule, Subject subject) {
        return read(rule, subject, circuit.all(subject.level()));
    }

    /// @param need the rows in which the value matters
    Term read(Rule rule, Subject subject, Wire need) {
        try {
            return new RuleReader(this, subject.level(), subject::term)
                    .term(rule.expression().root(), need);
        } catch (NoKernel none) {
            Span span = none.span;
            String what = none.what.isEmpty() ? rule.text().substring(span.start(), span.end()) : none.what;
            problems.addAlong(none.problem, rule.position(span), Math.max(1, span.end() - span.start()), what);
            return new Term.Known(Value.NULL);
        }
    }

    Truth truth(Term term, Level level) {
        return Terms.truth(logic, term, level);
    }

    /// The truth of a condition.
    Truth truth(Rule rule, Subject subject, Wire need) {
        return truth(read(rule, subject, need), subject.level());
    }

    /// Whether a rule compares amounts, which takes longer than all else.
    boolean counts(Rule rule, Subject subject) {
        try {
            return new RuleReader(this, subject.level(), subject::term)
                    .counts(rule.expression().root());
        } catch (NoKernel none) {
            return false;
        }
    }

    Term lifted(Term term) {
        return new Lifting(this).lifted(term);
    }

    // ---- regions

    /// @param fact the fact that names the region
    Places places(String fact, Level level, int own, int above, Wire home) {
        Fact declared = catalog.facts().get(fact);
        if (declared != null && !declared.standsFor().equals(Catalog.REGION)) {
            throw new NoKernel(new Span(0, 1), SimulationProblem.NO_KERNEL_FOR_WORD, fact);
        }
        Areas areas = new Areas(own, above, ordered(own), ordered(above));
        return new Places(circuit, areas, level, classes.computeIfAbsent(fact, this::classes), home);
    }

    /// The place among the program's regions of each code of a column.
    private int[] ordered(int column) {
        if (column < 0) {
            return new int[0];
        }
        if (!(schema.field(column).shape() instanceof Shape.Area(List<Integer> listed))) {
            throw new NoKernel(
                    new Span(0, 1),
                    SimulationProblem.WRONG_COLUMN,
                    schema.field(column).name());
        }
        return listed.stream().mapToInt(codes::indexOf).toArray();
    }

    /// Regions are of one class if every parameter that goes by the fact is the same in them.
    private List<Integer> classes(String fact) {
        List<Parameter> parameters = catalog.parameters().values().stream()
                .filter(parameter -> parameter.by().equals(fact))
                .toList();
        Map<List<Value>, Integer> numbers = new LinkedHashMap<>();
        List<Integer> classes = new ArrayList<>();
        for (int place = 0; place <= codes.size(); place++) {
            List<Value> vector = new ArrayList<>();
            for (Parameter parameter : parameters) {
                vector.add(place < codes.size() ? setting(parameter, codes.get(place)) : unknown(parameter));
            }
            classes.add(numbers.computeIfAbsent(vector, _ -> numbers.size()));
        }
        return classes;
    }

    private static Value unknown(Parameter parameter) {
        return Value.Unknown.of(parameter.name());
    }

    private Value setting(Parameter parameter, int code) {
        return setting(
                parameter,
                RegionCode.parse(String.valueOf(code)).chain().stream()
                        .map(RegionCode::toString)
                        .toList());
    }

    private Value setting(Parameter parameter, List<String> regions) {
        return parameter.setting(regions, date).map(Parameter.Setting::value).orElseGet(() -> unknown(parameter));
    }

    /// What a parameter comes to by the region that it goes by.
    Term parameter(Parameter parameter, Places places) {
        Value other = assumed.get(parameter.name());
        if (other != null) {
            return new Term.Known(other);
        }
        List<Value> values = new ArrayList<>();
        List<Value> provincial = new ArrayList<>();
        Value ofList = setting(parameter, List.of(catalog.edition().region()));
        for (int place = 0; place < places.count(); place++) {
            Value value = place < codes.size() ? setting(parameter, codes.get(place)) : unknown(parameter);
            values.add(value);
            boolean raised =
                    parameter.floor() && !(value instanceof Value.Unknown) && !(ofList instanceof Value.Unknown);
            provincial.add(raised ? ofList : value);
        }
        return values.stream().distinct().count() == 1 && values.equals(provincial)
                ? new Term.Known(values.getFirst())
                : new Term.ByArea(places, values, provincial);
    }

    // ---- services

    /// What the rules of one service say of the rows of a subject.
    Verdict verdict(Service service, Subject subject) {
        String key = service.number() + "/" + subject.kind();
        Verdict verdict = verdicts.get(key);
        if (verdict == null) {
            verdict = new VerdictReader(this, service, subject).read();
            verdicts.put(key, verdict);
        }
        return verdict;
    }

    /// Persons who are read as households of one for a service.
    Subject alone(Service service) {
        return alone.computeIfAbsent(
                service.number(),
                _ -> new Subject(
                        this,
                        Subject.Kind.ALONE,
                        service.onePerson().orElseThrow().given()));
    }

    /// Where a service is due to the rows of a subject.
    Truth entitled(Service service, Subject subject) {
        if (service.subject() == Fact.Holder.PERSON) {
            if (subject.kind() == Subject.Kind.ALONE) {
                throw new NoKernel(new Span(0, 1), SimulationProblem.NOT_FOR_ALONE, service.name());
            }
            return verdict(service, subject).truth(circuit);
        }
        Truth whole = verdict(service, households).truth(circuit);
        if (subject.level() == Level.HOUSEHOLD) {
            return whole;
        }
        Truth ofPersons = logic.spread(whole);
        if (subject.kind() == Subject.Kind.ALONE || service.onePerson().isEmpty()) {
            return ofPersons;
        }
        Truth counts = truth(service.onePerson().get().when(), subject, circuit.all(subject.level()));
        Truth single = verdict(service, alone(service)).truth(circuit);
        Wire yes = circuit.or(ofPersons.yes(), circuit.and(counts.yes(), single.yes()));
        Wire open = circuit.or(
                ofPersons.unknown(), circuit.or(counts.unknown(), circuit.and(counts.yes(), single.unknown())));
        Wire unknown = circuit.without(open, yes);
        return new Truth(yes, circuit.not(circuit.or(yes, unknown)), unknown);
    }

    /// The number of all members of a household.
    static Quantities.Members everybody() {
        return new Quantities.Members(org.jundeng.kernel.Program.PERSONS, org.jundeng.kernel.Program.NOBODY);
    }

    /// The item type of a list of things.
    static FactType.DetailsList things(Fact fact) {
        return (FactType.DetailsList) fact.type();
    }

    static SequencedMap<String, FactType> details(FactType type) {
        return ((FactType.Details) type).fields();
    }
}

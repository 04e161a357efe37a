package org.jundeng.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Span;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Program;
import org.jundeng.kernel.Quantities;
import org.jundeng.kernel.Quantity;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;

/// Those for whom rules are read, all at once: the persons, the households, or the persons as households of one.
///
/// What a word comes to follows the same order as for one family: what is stated of the row; what is stated of
/// its household; what a stated detail or a denied whole implies; the given name it stands for; its own rule;
/// unknown.
final class Subject {

    /// How a row is seen.
    enum Kind {
        PERSON,
        HOUSEHOLD,
        ALONE
    }

    private final Compiler compiler;
    private final Circuit circuit;
    private final Truth.Logic logic;
    private final Kind kind;
    private final Level level;
    private final Map<String, Value> given;
    private final Map<String, Term> known = new HashMap<>();
    private final Map<String, Places> places = new HashMap<>();

    /// @param given the facts that the law gives persons who count as a household of one
    Subject(Compiler compiler, Kind kind, Map<String, Value> given) {
        this.compiler = compiler;
        this.circuit = compiler.circuit();
        this.logic = compiler.logic();
        this.kind = kind;
        this.level = kind == Kind.HOUSEHOLD ? Level.HOUSEHOLD : Level.PERSON;
        this.given = given;
    }

    Level level() {
        return level;
    }

    Kind kind() {
        return kind;
    }

    Term term(String name) {
        Term term = known.get(name);
        if (term == null) {
            term = work(name);
            known.put(name, term);
        }
        return term;
    }

    private Term work(String name) {
        Catalog catalog = compiler.catalog();
        Value fixed = given.get(name);
        if (fixed != null) {
            return new Term.Known(fixed);
        }
        Fact fact = catalog.facts().get(name);
        if (fact != null) {
            return fact(fact);
        }
        Derived derived = catalog.derived().get(name);
        if (derived != null) {
            boolean households = !derived.holders().contains(Fact.Holder.PERSON);
            return households && kind == Kind.PERSON
                    ? compiler.lifted(compiler.households().term(name))
                    : compiler.read(derived.rule(), this);
        }
        Parameter parameter = catalog.parameters().get(name);
        if (parameter != null) {
            return compiler.parameter(parameter, places(parameter.by()));
        }
        Interpretation interpretation = catalog.interpretations().get(name);
        if (interpretation != null) {
            return new Term.Known(compiler.assumed(name).orElse(interpretation.value()));
        }
        Optional<Service> service = compiler.service(name);
        if (service.isPresent()) {
            return new Term.Condition(compiler.entitled(service.get(), this));
        }
        return switch (name) {
            case Catalog.DATE -> new Term.Known(new Value.Date(compiler.date()));
            case Catalog.REGION -> new Term.Region(places(name));
            case Catalog.MEMBERS -> new Term.Members(compiler.persons());
            default -> throw new IllegalArgumentException("no such word: " + name);
        };
    }

    // ---- columns

    /// A column that holds for some rows: those that state something in it and in none before.
    private record Holding(Wire rows, Level level, int column) {}

    private List<Holding> holdings(Fact fact, String column) {
        List<Holding> holdings = new ArrayList<>();
        Wire left = circuit.all(level);
        for (Level each : levels(fact)) {
            Optional<Integer> index = compiler.schema().index(each, column);
            if (index.isPresent()) {
                Wire stated = plane(each, index.get(), Program.Input.STATED);
                holdings.add(new Holding(circuit.and(left, stated), each, index.get()));
                left = circuit.without(left, stated);
            }
        }
        return holdings;
    }

    private List<Level> levels(Fact fact) {
        return switch (kind) {
            case HOUSEHOLD -> List.of(Level.HOUSEHOLD);
            case PERSON -> fact.ofHousehold() ? List.of(Level.PERSON, Level.HOUSEHOLD) : List.of(Level.PERSON);
            case ALONE -> List.of(Level.PERSON, Level.HOUSEHOLD);
        };
    }

    private Wire plane(Level from, int column, int plane) {
        boolean complete =
                plane == Program.Input.STATED && compiler.schema().field(column).complete();
        Wire wire = complete ? circuit.all(from) : circuit.input(column, plane, from);
        return from == Level.HOUSEHOLD && level == Level.PERSON ? circuit.spread(wire) : wire;
    }

    /// The rows in which a column that holds there has a bit set.
    private Wire bits(List<Holding> holdings, int plane) {
        Wire rows = circuit.none(level);
        for (Holding holding : holdings) {
            rows = circuit.or(rows, circuit.and(holding.rows(), plane(holding.level(), holding.column(), plane)));
        }
        return rows;
    }

    private Wire stated(List<Holding> holdings) {
        Wire rows = circuit.none(level);
        for (Holding holding : holdings) {
            rows = circuit.or(rows, holding.rows());
        }
        return rows;
    }

    private Shape shape(List<Holding> holdings, String column) {
        Schema schema = compiler.schema();
        Shape shape = schema.field(holdings.getFirst().column()).shape();
        for (Holding holding : holdings) {
            if (!schema.field(holding.column()).shape().equals(shape)) {
                throw new NoKernel(new Span(0, 1), SimulationProblem.WRONG_COLUMN, column);
            }
        }
        return shape;
    }

    // ---- facts

    private Term fact(Fact fact) {
        if (fact.type() instanceof FactType.People) {
            return everybody();
        }
        if (fact.type() instanceof FactType.Details) {
            return new Term.Details(this, fact, level);
        }
        if (fact.type() instanceof FactType.DetailsList) {
            return new Term.Things(this, fact, level);
        }
        List<Holding> holdings = holdings(fact, fact.name());
        if (fact.type() instanceof FactType.Area) {
            return new Term.Region(places(fact.name()));
        }
        Wire left = circuit.not(stated(holdings));
        if (fact.type() instanceof FactType.YesNo) {
            return new Term.Condition(yesNo(fact, holdings, left));
        }
        Wire none = circuit.and(left, denied(fact));
        left = circuit.without(left, none);
        if (!circuit.isNone(left)
                && (!fact.standsFor().isEmpty() || fact.unlessStated().isPresent())) {
            throw new NoKernel(new Span(0, 1), SimulationProblem.NO_KERNEL_FOR_WORD, fact.name());
        }
        return value(fact.type(), fact.name(), holdings, none, left);
    }

    private Truth yesNo(Fact fact, List<Holding> holdings, Wire unstated) {
        Wire yes = bits(holdings, 0);
        Wire nothing = bits(holdings, Program.Input.NOTHING);
        Truth truth = new Truth(yes, circuit.without(stated(holdings), circuit.or(yes, nothing)), circuit.none(level));
        if (circuit.isNone(unstated)) {
            return truth;
        }
        Wire implied = circuit.none(level);
        for (Fact detail : compiler.details(fact)) {
            implied = circuit.or(implied, there(detail));
        }
        implied = circuit.and(unstated, implied);
        Wire left = circuit.without(unstated, implied);
        Wire denied = circuit.and(left, denied(fact));
        left = circuit.without(left, denied);
        Truth rest = rest(fact);
        return new Truth(
                circuit.or(circuit.or(truth.yes(), implied), circuit.and(left, rest.yes())),
                circuit.or(truth.no(), circuit.and(left, rest.no())),
                circuit.and(left, rest.unknown()));
    }

    private Truth rest(Fact fact) {
        if (!fact.standsFor().isEmpty()) {
            return compiler.truth(term(fact.standsFor()), level);
        }
        return fact.unlessStated()
                .map(rule -> compiler.truth(compiler.read(rule, this), level))
                .orElseGet(() -> logic.of(Value.Unknown.of(fact.name()), level));
    }

    /// The rows that state a detail, so that there is a whole.
    private Wire there(Fact detail) {
        Value fixed = given.get(detail.name());
        if (fixed != null) {
            return fixed.equals(Value.NULL) ? circuit.none(level) : circuit.all(level);
        }
        List<Holding> holdings = holdings(detail, detail.name());
        Wire rows = circuit.without(stated(holdings), bits(holdings, Program.Input.NOTHING));
        if (detail.type() instanceof FactType.Choices(List<String> values) && !holdings.isEmpty()) {
            Wire some = circuit.none(level);
            for (int i = 0; i < values.size(); i++) {
                some = circuit.or(some, bits(holdings, i));
            }
            return circuit.and(rows, some);
        }
        return rows;
    }

    /// The rows in which the whole that a fact is a detail of is not there.
    private Wire denied(Fact fact) {
        if (fact.of().isEmpty()) {
            return circuit.none(level);
        }
        Truth whole = compiler.truth(term(fact.of()), level);
        return circuit.not(circuit.or(whole.yes(), whole.unknown()));
    }

    /// The value of a column.
    ///
    /// @param none the rows without a value for another reason than that they state it
    private Term value(FactType type, String name, List<Holding> holdings, Wire none, Wire unknown) {
        Wire nothing = circuit.or(none, bits(holdings, Program.Input.NOTHING));
        if (holdings.isEmpty()) {
            return missing(type, nothing, unknown);
        }
        Shape shape = shape(holdings, name);
        return switch (type) {
            case FactType.YesNo _ -> {
                Wire yes = bits(holdings, 0);
                Wire no = circuit.not(circuit.or(circuit.or(yes, nothing), unknown));
                yield new Term.Condition(new Truth(yes, no, unknown));
            }
            case FactType.Whole _
            when shape instanceof Shape.Whole(int least, int _) ->
                new Term.Whole(planes(holdings, shape), least, nothing, unknown);
            case FactType.Day _
            when shape instanceof Shape.Day -> new Term.Day(planes(holdings, shape), nothing, unknown);
            case FactType.Amount _ when shape instanceof Shape.Amount -> amount(holdings, none, nothing);
            case FactType.Choice(List<String> values)
            when shape instanceof Shape.Choice(List<String> written) && written.equals(values) ->
                word(values, planes(holdings, shape), nothing, unknown);
            case FactType.Choices(List<String> values)
            when shape instanceof Shape.Choices(List<String> written) && written.equals(values) -> {
                SequencedMap<String, Wire> has = new LinkedHashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    has.put(values.get(i), bits(holdings, i));
                }
                yield new Term.Words(has, unknown);
            }
            default -> throw new NoKernel(new Span(0, 1), SimulationProblem.WRONG_COLUMN, name);
        };
    }

    private Term missing(FactType type, Wire nothing, Wire unknown) {
        return switch (type) {
            case FactType.YesNo _ -> new Term.Condition(new Truth(circuit.none(level), circuit.none(level), unknown));
            case FactType.Day _ -> new Term.Day(List.of(), nothing, unknown);
            case FactType.Choice(List<String> values) -> word(values, List.of(), nothing, unknown);
            case FactType.Choices(List<String> values) -> {
                SequencedMap<String, Wire> has = new LinkedHashMap<>();
                values.forEach(value -> has.put(value, circuit.none(level)));
                yield new Term.Words(has, unknown);
            }
            default -> new Term.Whole(List.of(), 0, nothing, unknown);
        };
    }

    private List<Wire> planes(List<Holding> holdings, Shape shape) {
        List<Wire> planes = new ArrayList<>();
        for (int i = 0; i < shape.planes(); i++) {
            planes.add(bits(holdings, i));
        }
        return planes;
    }

    /// A row without a value has no bit set, so that only the first word needs to look whether there is one.
    private Term word(List<String> values, List<Wire> planes, Wire nothing, Wire unknown) {
        SequencedMap<String, Wire> is = new LinkedHashMap<>();
        for (int code = 0; code < values.size(); code++) {
            Wire rows = planes.isEmpty() ? circuit.none(level) : circuit.all(level);
            for (int i = 0; i < planes.size(); i++) {
                rows = (code >> i & 1) == 1 ? circuit.and(rows, planes.get(i)) : circuit.without(rows, planes.get(i));
            }
            is.put(values.get(code), code > 0 ? rows : circuit.without(circuit.without(rows, nothing), unknown));
        }
        return new Term.Word(is, nothing, unknown);
    }

    /// An amount: of each row from the column that holds there. A column alone says itself where it has none.
    private Term amount(List<Holding> holdings, Wire none, Wire nothing) {
        if (holdings.size() == 1 && circuit.isNone(none)) {
            return new Term.Number(stated(holdings.getFirst()), List.of());
        }
        List<Wire> used = new ArrayList<>(List.of(nothing));
        int nobody = circuit.pin(circuit.none(level));
        Quantity quantity = new Quantities.Chosen(
                circuit.pin(nothing), nobody, new Quantities.Missing(false), new Quantities.Missing(true));
        for (Holding holding : holdings) {
            used.add(holding.rows());
            quantity = new Quantities.Chosen(circuit.pin(holding.rows()), nobody, stated(holding), quantity);
        }
        return new Term.Number(quantity, used);
    }

    private Quantity stated(Holding holding) {
        Quantity quantity = new Quantities.Stated(holding.column());
        return holding.level() == Level.HOUSEHOLD && level == Level.PERSON
                ? new Quantities.OfHousehold(quantity)
                : quantity;
    }

    private Term everybody() {
        return switch (kind) {
            case ALONE -> new Term.Everybody(new Quantities.Constant(1, 0));
            case HOUSEHOLD -> new Term.Everybody(new Quantities.Members(Program.PERSONS, Program.NOBODY));
            case PERSON ->
                new Term.Everybody(new Quantities.OfHousehold(new Quantities.Members(Program.PERSONS, Program.NOBODY)));
        };
    }

    // ---- details

    /// A detail of a record, or of the thing of an item.
    ///
    /// @param item `""` for a record
    Term detail(Fact fact, String item, String detail, FactType type) {
        List<Holding> wholes = holdings(fact, fact.name());
        String name = item.isEmpty() ? fact.name() + "." + detail : fact.name() + "[" + item + "]." + detail;
        List<Holding> details = new ArrayList<>();
        for (Holding whole : wholes) {
            compiler.schema().index(whole.level(), name).ifPresent(column -> {
                Wire stated = plane(whole.level(), column, Program.Input.STATED);
                Wire there = circuit.without(whole.rows(), plane(whole.level(), whole.column(), Program.Input.NOTHING));
                details.add(new Holding(circuit.and(there, stated), whole.level(), column));
            });
        }
        Wire none = circuit.or(bits(wholes, Program.Input.NOTHING), circuit.without(denied(fact), stated(wholes)));
        Wire unknown = circuit.without(circuit.not(stated(details)), none);
        return value(type, name, details, none, unknown);
    }

    /// Where a record is neither there nor unknown.
    Truth record(Fact fact) {
        List<Holding> holdings = holdings(fact, fact.name());
        Wire nothing =
                circuit.or(bits(holdings, Program.Input.NOTHING), circuit.without(denied(fact), stated(holdings)));
        Wire unknown = circuit.without(circuit.not(stated(holdings)), nothing);
        return new Truth(circuit.not(circuit.or(nothing, unknown)), nothing, unknown);
    }

    /// The things of a list that are there.
    Term.Words things(Fact fact, FactType.DetailsList type) {
        FactType item = type.fields().get(type.item());
        if (!(item instanceof FactType.Choice(List<String> values))) {
            throw new NoKernel(new Span(0, 1), SimulationProblem.NO_KERNEL_FOR_WORD, fact.name());
        }
        List<Holding> holdings = holdings(fact, fact.name());
        if (!holdings.isEmpty() && !shape(holdings, fact.name()).equals(new Shape.Choices(values))) {
            throw new NoKernel(new Span(0, 1), SimulationProblem.WRONG_COLUMN, fact.name());
        }
        SequencedMap<String, Wire> has = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            has.put(values.get(i), bits(holdings, i));
        }
        return new Term.Words(has, circuit.not(stated(holdings)));
    }

    // ---- regions

    /// The regions that a fact names; the block's own for the given name of the region.
    Places places(String name) {
        return places.computeIfAbsent(name, this::locate);
    }

    private Places locate(String name) {
        @Nullable Fact fact = compiler.catalog().facts().get(name);
        int own = -1;
        int households = -1;
        if (fact != null) {
            own = column(level, name);
            households = level == Level.PERSON && (fact.ofHousehold() || kind == Kind.ALONE)
                    ? column(Level.HOUSEHOLD, name)
                    : -1;
        }
        return compiler.places(name, level, own, households, home(fact));
    }

    /// The rows whose region is the block's own, because they state it or state none.
    private Wire home(@Nullable Fact fact) {
        if (fact == null) {
            return circuit.all(level);
        }
        List<Holding> holdings = holdings(fact, fact.name());
        return circuit.or(bits(holdings, 0), circuit.not(stated(holdings)));
    }

    private int column(Level of, String name) {
        return compiler.schema().index(of, name).orElse(-1);
    }

    @Override
    public String toString() {
        return kind.name();
    }

    static Quantity constant(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (whole.precision() > 18 || whole.scale() > 18) {
            return new Quantities.ManyDigits(number);
        }
        return new Quantities.Constant(whole.unscaledValue().longValueExact(), whole.scale());
    }
}

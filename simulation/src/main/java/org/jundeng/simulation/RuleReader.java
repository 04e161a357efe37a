package org.jundeng.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jundeng.catalog.FactType;
import org.jundeng.expression.Feel;
import org.jundeng.expression.Node;
import org.jundeng.expression.Node.Arithmetic.Operator;
import org.jundeng.expression.Node.Relation;
import org.jundeng.expression.Span;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Formulas;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantities;
import org.jundeng.kernel.Quantity;

/// Reads a checked expression into what it comes to in columns.
///
/// @param names what the names of the rule come to
record RuleReader(Compiler compiler, Level level, Function<String, Term> names) {

    private static final Map<String, RoundingMode> ROUNDINGS = Map.of(
            "decimal", RoundingMode.HALF_EVEN,
            "floor", RoundingMode.FLOOR,
            "ceiling", RoundingMode.CEILING,
            "round up", RoundingMode.UP,
            "round down", RoundingMode.DOWN,
            "round half up", RoundingMode.HALF_UP,
            "round half down", RoundingMode.HALF_DOWN);

    /// @param need the rows in which the value matters; numbers are compared only there
    Term term(Node node, Wire need) {
        return switch (node) {
            case Node.Literal(Value value, Span _) -> new Term.Known(value);
            case Node.Name(String name, Span _) -> names.apply(name);
            case Node.Negation(Node operand, Span span) -> negated(term(operand, need), span);
            case Node.Arithmetic(Operator operator, Node left, Node right, Span span) ->
                arithmetic(operator, term(left, need), term(right, need), span);
            case Node.Comparison(Relation relation, Node left, Node right, Span span) ->
                new Term.Condition(comparisons(need, span).compare(relation, term(left, need), term(right, need)));
            case Node.And(List<Node> operands, Span _) -> new Term.Condition(all(operands, need, true));
            case Node.Or(List<Node> operands, Span _) -> new Term.Condition(all(operands, need, false));
            case Node.Between(Node operand, Node low, Node high, Span span) -> {
                Comparisons comparisons = comparisons(need, span);
                Term value = term(operand, need);
                yield new Term.Condition(compiler.logic()
                        .and(
                                comparisons.compare(Relation.AT_LEAST, value, term(low, need)),
                                comparisons.compare(Relation.AT_MOST, value, term(high, need))));
            }
            case Node.In(Node operand, List<Node> tests, Span _) -> {
                Term value = term(operand, need);
                yield new Term.Condition(compiler.logic()
                        .any(
                                tests.stream()
                                        .map(test -> meets(value, test, need))
                                        .toList(),
                                level));
            }
            case Node.If(Node condition, Node then, Node otherwise, Span span) ->
                conditional(truth(condition, need), then, otherwise, need, span);
            case Node.Quantified(boolean every, List<Node.Iteration> iterations, Node body, Span span) ->
                new Term.Condition(quantified(every, iterations, body, need, span));
            case Node.ListOf(List<Node> items, Span span) ->
                Terms.folded(items.stream().map(item -> term(item, need)).toList(), Value.ListValue::new)
                        .orElseThrow(() -> none(span, "[…]"));
            case Node.Path(Node source, String member, Span span) -> member(term(source, need), member, span);
            case Node.Call(String function, List<Node.Argument> arguments, Span span) ->
                call(function, arguments, need, span);
            case Node.Interval interval -> throw none(interval.span(), "..");
            case Node.For loop -> throw none(loop.span(), "for");
            case Node.Function function -> throw none(function.span(), "function");
            case Node.Context context -> throw none(context.span(), "{…}");
            case Node.Filter filter -> throw none(filter.span(), "[…]");
            case Node.Invocation invocation -> throw none(invocation.span(), "(…)");
            case Node.InstanceOf instance -> throw none(instance.span(), "instance of");
        };
    }

    private static NoKernel none(Span span, String what) {
        return new NoKernel(span, SimulationProblem.NO_KERNEL, what);
    }

    private Comparisons comparisons(Wire need, Span span) {
        return new Comparisons(compiler, level, need, span);
    }

    Truth truth(Node node, Wire need) {
        return Terms.truth(compiler.logic(), term(node, need), level);
    }

    /// A chain of `and` or `or`: each operand matters only where those before leave it open.
    private Truth all(List<Node> operands, Wire need, boolean and) {
        Truth.Logic logic = compiler.logic();
        Truth result = logic.of(Value.Bool.of(and), level);
        Wire open = need;
        for (Node operand : cheapFirst(operands)) {
            Truth next = truth(operand, open);
            result = and ? logic.and(result, next) : logic.or(result, next);
            open = compiler.circuit().without(open, and ? result.no() : result.yes());
        }
        return result;
    }

    /// What compares amounts goes last, so that few rows are left; the order makes no difference to the result.
    private List<Node> cheapFirst(List<Node> operands) {
        List<Node> ordered =
                new ArrayList<>(operands.stream().filter(each -> !counts(each)).toList());
        operands.stream().filter(this::counts).forEach(ordered::add);
        return ordered;
    }

    /// Whether the node compares amounts.
    boolean counts(Node node) {
        return switch (node) {
            case Node.Name(String name, Span _) -> names.apply(name) instanceof Term.Number;
            case Node.Quantified _, Node.Filter _ -> false;
            default -> node.children().stream().anyMatch(this::counts);
        };
    }

    private Term negated(Term operand, Span span) {
        return Terms.folded(List.of(operand), values -> Feel.negated(values.getFirst()))
                .orElseGet(() -> combined(Formulas.Operation.MINUS, new Term.Known(Value.Num.of(0)), operand, span));
    }

    private Term arithmetic(Operator operator, Term left, Term right, Span span) {
        Optional<Term> folded = Terms.folded(
                List.of(left, right), values -> Feel.arithmetic(operator, values.getFirst(), values.getLast()));
        if (folded.isPresent()) {
            return folded.get();
        }
        if (left instanceof Term.Day day && right instanceof Term.Known(Value by)) {
            return new Term.Moved(day, value -> Feel.arithmetic(operator, value, by));
        }
        return combined(
                switch (operator) {
                    case ADD -> Formulas.Operation.PLUS;
                    case SUBTRACT -> Formulas.Operation.MINUS;
                    case MULTIPLY -> Formulas.Operation.TIMES;
                    case DIVIDE -> Formulas.Operation.DIVIDED_BY;
                    case POWER -> throw none(span, "**");
                },
                left,
                right,
                span);
    }

    private Term combined(Formulas.Operation operation, Term left, Term right, Span span) {
        Quantity a = quantity(left, span);
        Quantity b = quantity(right, span);
        return new Term.Number(new Formulas.Combined(operation, a, b), Terms.used(List.of(left, right)));
    }

    private Quantity quantity(Term term, Span span) {
        return Terms.quantity(compiler.circuit(), term).orElseThrow(() -> none(span, ""));
    }

    private Truth meets(Term value, Node test, Wire need) {
        Comparisons comparisons = comparisons(need, test.span());
        if (test instanceof Node.Interval interval) {
            return within(value, interval, need);
        }
        if (test instanceof Node.ListOf(List<Node> items, Span _)) {
            List<Truth> met = items.stream()
                    .map(item -> comparisons.trueOrNot(meets(value, item, need)))
                    .toList();
            return compiler.logic().any(met, level);
        }
        Term tested = term(test, need);
        if (tested instanceof Term.Known(Value.ListValue(List<Value> items))) {
            List<Truth> met = items.stream()
                    .map(item ->
                            comparisons.trueOrNot(comparisons.compare(Relation.EQUAL, value, new Term.Known(item))))
                    .toList();
            return compiler.logic().any(met, level);
        }
        if (tested instanceof Term.Known(Value.RangeValue _)) {
            throw none(test.span(), "in");
        }
        return comparisons.compare(Relation.EQUAL, value, tested);
    }

    private Truth within(Term value, Node.Interval interval, Wire need) {
        Comparisons comparisons = comparisons(need, interval.span());
        Term end = term(interval.end(), need);
        if (interval.relation().isPresent()) {
            return comparisons.compare(interval.relation().get(), value, end);
        }
        Truth below = comparisons.compare(interval.endIncluded() ? Relation.AT_MOST : Relation.LESS, value, end);
        return interval.start()
                .map(start -> compiler.logic()
                        .and(
                                comparisons.compare(
                                        interval.startIncluded() ? Relation.AT_LEAST : Relation.MORE,
                                        value,
                                        term(start, need)),
                                below))
                .orElse(below);
    }

    private Term conditional(Truth condition, Node then, Node otherwise, Wire need, Span span) {
        Circuit circuit = compiler.circuit();
        Term first = term(then, circuit.and(need, circuit.or(condition.yes(), condition.unknown())));
        Term second = term(otherwise, circuit.without(need, condition.yes()));
        if (isCondition(first) && isCondition(second)) {
            return new Term.Condition(either(
                    condition,
                    Terms.truth(compiler.logic(), first, level),
                    Terms.truth(compiler.logic(), second, level)));
        }
        List<Wire> used = new ArrayList<>(Terms.used(List.of(first, second)));
        used.add(condition.yes());
        used.add(condition.unknown());
        return new Term.Number(
                new Quantities.Chosen(
                        circuit.pin(condition.yes()),
                        circuit.pin(condition.unknown()),
                        quantity(first, span),
                        quantity(second, span)),
                used);
    }

    private static boolean isCondition(Term term) {
        return term instanceof Term.Condition || term instanceof Term.Known(Value.Bool _);
    }

    /// Where the condition is unknown the value is known only if both branches give the same.
    private Truth either(Truth condition, Truth then, Truth otherwise) {
        Circuit circuit = compiler.circuit();
        Truth.Logic logic = compiler.logic();
        Truth known = logic.choose(condition.yes(), then, otherwise);
        Wire sameYes = circuit.and(then.yes(), otherwise.yes());
        Wire sameNo = circuit.and(then.no(), otherwise.no());
        Wire sameNothing = circuit.and(logic.nothing(then), logic.nothing(otherwise));
        Wire same = circuit.or(circuit.or(sameYes, sameNo), sameNothing);
        Truth open = new Truth(sameYes, sameNo, circuit.not(same));
        return logic.choose(condition.unknown(), open, known);
    }

    // ---- members and things

    private Truth quantified(boolean every, List<Node.Iteration> iterations, Node body, Wire need, Span span) {
        if (iterations.size() > 1 || iterations.getFirst().to().isPresent()) {
            throw none(span, every ? "every" : "some");
        }
        String name = iterations.getFirst().name();
        return switch (term(iterations.getFirst().from(), need)) {
            case Term.Members(Subject persons) -> ofMembers(every, name, persons, body);
            case Term.Things things -> ofThings(every, name, things, body, need);
            default -> throw none(span, every ? "every" : "some");
        };
    }

    private Truth ofMembers(boolean every, String name, Subject persons, Node body) {
        Circuit circuit = compiler.circuit();
        Truth each = member(name, persons).truth(body, circuit.all(Level.PERSON));
        Truth wanted = every ? compiler.logic().not(each) : each;
        Wire yes = circuit.any(wanted.yes());
        Wire unknown = circuit.without(circuit.any(wanted.unknown()), yes);
        Wire nothing = circuit.any(compiler.logic().nothing(wanted));
        Wire no = circuit.not(circuit.or(circuit.or(yes, unknown), nothing));
        Truth some = new Truth(yes, no, unknown);
        return every ? compiler.logic().not(some) : some;
    }

    /// Reads for each member: its own words by `name`, the household's by themselves.
    private RuleReader member(String name, Subject persons) {
        return new RuleReader(
                compiler,
                Level.PERSON,
                word -> word.equals(name) ? new Term.Member(persons) : compiler.lifted(names.apply(word)));
    }

    private Truth ofThings(boolean every, String name, Term.Things things, Node body, Wire need) {
        Truth.Logic logic = compiler.logic();
        Circuit circuit = compiler.circuit();
        Term.Words there = there(things);
        List<Truth> each = new ArrayList<>();
        there.has().forEach((item, rows) -> {
            RuleReader reader = new RuleReader(
                    compiler, level, word -> word.equals(name) ? new Term.Thing(things, item) : names.apply(word));
            Truth holds = reader.truth(body, circuit.and(need, rows));
            each.add(logic.choose(rows, holds, logic.of(Value.Bool.of(every), level)));
        });
        Truth known = every ? logic.all(each, level) : logic.any(each, level);
        return logic.choose(
                there.unknown(), logic.of(Value.Unknown.of(things.fact().name()), level), known);
    }

    private Term.Words there(Term.Things things) {
        Term.Words there = things.subject().things(things.fact(), Compiler.things(things.fact()));
        return things.level() == things.subject().level() ? there : (Term.Words) compiler.lifted(there);
    }

    private Term member(Term source, String member, Span span) {
        return switch (source) {
            case Term.Known(Value value) -> new Term.Known(Feel.member(value, member));
            case Term.Member(Subject persons) when compiler.ofMembers(member) -> persons.term(member);
            case Term.Details(Subject subject, var fact, Level at) -> {
                FactType type = Compiler.details(fact.type()).get(member);
                if (type == null) {
                    throw none(span, member);
                }
                yield at(at, subject, subject.detail(fact, "", member, type));
            }
            case Term.Thing(Term.Things(Subject subject, var fact, Level at), String item) -> {
                FactType.DetailsList list = Compiler.things(fact);
                FactType type = list.fields().get(member);
                if (type == null) {
                    throw none(span, member);
                }
                yield member.equals(list.item())
                        ? new Term.Known(new Value.Text(item))
                        : at(at, subject, subject.detail(fact, item, member, type));
            }
            case Term.Lasting(Term.Day from, int to) when member.equals("years") -> new Term.Years(from, to);
            default -> throw none(span, member);
        };
    }

    private Term at(Level wanted, Subject subject, Term term) {
        return wanted == subject.level() ? term : compiler.lifted(term);
    }

    // ---- functions

    private Term call(String function, List<Node.Argument> arguments, Wire need, Span span) {
        if (arguments.stream().anyMatch(argument -> !argument.name().isEmpty())) {
            throw none(span, function);
        }
        if (function.equals("count") && arguments.getFirst().value() instanceof Node.Filter filter) {
            return counted(filter);
        }
        List<Term> terms =
                arguments.stream().map(argument -> term(argument.value(), need)).toList();
        Optional<Term> folded = Terms.folded(terms, values -> Feel.call(function, values));
        if (folded.isPresent()) {
            return folded.get();
        }
        Term first = terms.getFirst();
        return switch (function) {
            case "not" -> new Term.Condition(compiler.logic().not(Terms.truth(compiler.logic(), first, level)));
            case "count" -> counted(first, span);
            case "list contains" -> new Term.Condition(contains(first, terms.getLast(), span));
            case "min" -> extreme(Formulas.Operation.LESSER, terms, span);
            case "max" -> extreme(Formulas.Operation.GREATER, terms, span);
            case "years and months duration" -> lasting(first, terms.getLast(), span);
            default -> {
                RoundingMode mode = ROUNDINGS.get(function);
                if (mode == null) {
                    throw none(span, function);
                }
                yield rounded(first, terms, mode, span);
            }
        };
    }

    private Term counted(Node.Filter filter) {
        Term list = term(filter.list(), compiler.circuit().all(level));
        if (!(list instanceof Term.Members(Subject persons))) {
            throw none(filter.span(), "[…]");
        }
        Truth holds = member("item", persons)
                .truth(filter.predicate(), compiler.circuit().all(Level.PERSON));
        Circuit circuit = compiler.circuit();
        return new Term.Number(
                new Quantities.Members(circuit.pin(holds.yes()), circuit.pin(holds.unknown())),
                List.of(holds.yes(), holds.unknown()));
    }

    private Term counted(Term list, Span span) {
        return switch (list) {
            case Term.Everybody(Quantities.Constant(long number, int scale)) ->
                new Term.Known(new Value.Num(BigDecimal.valueOf(number, scale)));
            case Term.Everybody(Quantity number) -> new Term.Number(number, List.of());
            case Term.Words(var has, Wire unknown) -> counted(List.copyOf(has.values()), unknown);
            case Term.Things things -> {
                Term.Words there = there(things);
                yield counted(List.copyOf(there.has().values()), there.unknown());
            }
            case Term.Members _ -> new Term.Number(Compiler.everybody(), List.of());
            default -> throw none(span, "count");
        };
    }

    /// A count of at most as many as there are words is a whole number of few bits.
    private Term counted(List<Wire> each, Wire unknown) {
        Circuit circuit = compiler.circuit();
        List<Wire> sum = new ArrayList<>();
        for (Wire one : each) {
            Wire carry = circuit.without(one, unknown);
            for (int i = 0; i < sum.size(); i++) {
                Wire bit = sum.get(i);
                sum.set(i, circuit.differs(bit, carry));
                carry = circuit.and(bit, carry);
            }
            if (1 << sum.size() <= each.size()) {
                sum.add(carry);
            }
        }
        return new Term.Whole(sum, 0, circuit.none(level), unknown);
    }

    private Truth contains(Term list, Term item, Span span) {
        if (!(list instanceof Term.Words(var has, Wire unknown))
                || !(item instanceof Term.Known(Value.Text(String word)))) {
            throw none(span, "list contains");
        }
        Circuit circuit = compiler.circuit();
        Wire yes = circuit.without(has.getOrDefault(word, circuit.none(level)), unknown);
        return new Truth(yes, circuit.not(circuit.or(yes, unknown)), unknown);
    }

    private Term extreme(Formulas.Operation operation, List<Term> terms, Span span) {
        Term best = terms.getFirst();
        for (Term term : terms.subList(1, terms.size())) {
            best = combined(operation, best, term, span);
        }
        if (terms.size() < 2) {
            throw none(span, operation == Formulas.Operation.LESSER ? "min" : "max");
        }
        return best;
    }

    private Term lasting(Term from, Term to, Span span) {
        if (from instanceof Term.Day day && to instanceof Term.Known(Value.Date(var date)) && Days.holds(date)) {
            return new Term.Lasting(day, Days.written(date));
        }
        throw none(span, "years and months duration");
    }

    private Term rounded(Term number, List<Term> terms, RoundingMode mode, Span span) {
        int digits = 0;
        if (terms.size() > 1) {
            if (!(terms.getLast() instanceof Term.Known(Value.Num(BigDecimal given)))) {
                throw none(span, "");
            }
            digits = given.setScale(0, RoundingMode.DOWN).intValueExact();
        }
        return new Term.Number(new Formulas.Rounded(quantity(number, span), digits, mode), Terms.used(List.of(number)));
    }
}

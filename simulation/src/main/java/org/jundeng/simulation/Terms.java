package org.jundeng.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantities;
import org.jundeng.kernel.Quantity;

/// What terms come to as truths and as quantities.
final class Terms {

    private Terms() {}

    /// A term as a condition; what is neither true nor false nor unknown is null.
    static Truth truth(Truth.Logic logic, Term term, Level level) {
        return switch (term) {
            case Term.Known(Value value) -> logic.of(value, level);
            case Term.Condition(Truth truth) -> truth;
            case Term.ByArea area -> byValue(logic, area, value -> logic.of(value, level));
            case Term.Region _,
                    Term.Number _,
                    Term.Whole _,
                    Term.Day _,
                    Term.Moved _,
                    Term.Lasting _,
                    Term.Years _,
                    Term.Word _,
                    Term.Words _,
                    Term.Details _,
                    Term.Things _,
                    Term.Thing _,
                    Term.Members _,
                    Term.Member _,
                    Term.Everybody _ -> logic.of(Value.NULL, level);
        };
    }

    /// The truth that each of an area's values gives, in the rows of the areas with that value.
    static Truth byValue(Truth.Logic logic, Term.ByArea term, Function<Value, Truth> truth) {
        List<Value> distinct = List.copyOf(new LinkedHashSet<>(term.values()));
        Truth result = truth.apply(distinct.getFirst());
        for (Value value : distinct.subList(1, distinct.size())) {
            Wire rows = term.places().where(place -> term.values().get(place).equals(value));
            result = logic.choose(rows, truth.apply(value), result);
        }
        return result;
    }

    /// Works out a value of known ones: once, or for each area; empty where a term is neither.
    static Optional<Term> folded(List<Term> terms, Function<List<Value>, Value> function) {
        Optional<Places> places = Optional.empty();
        for (Term term : terms) {
            if (term instanceof Term.ByArea area) {
                if (places.isPresent() && places.get() != area.places()) {
                    return Optional.empty();
                }
                places = Optional.of(area.places());
            } else if (!(term instanceof Term.Known)) {
                return Optional.empty();
            }
        }
        if (places.isEmpty()) {
            return Optional.of(new Term.Known(function.apply(
                    terms.stream().map(term -> ((Term.Known) term).value()).toList())));
        }
        List<Value> values = new ArrayList<>();
        List<Value> provincial = new ArrayList<>();
        for (int i = 0; i < places.get().count(); i++) {
            int place = i;
            values.add(function.apply(terms.stream()
                    .map(term ->
                            term instanceof Term.ByArea area ? area.values().get(place) : ((Term.Known) term).value())
                    .toList()));
            provincial.add(function.apply(terms.stream()
                    .map(term -> term instanceof Term.ByArea area
                            ? area.provincial().get(place)
                            : ((Term.Known) term).value())
                    .toList()));
        }
        return Optional.of(new Term.ByArea(places.get(), values, provincial));
    }

    /// The wires that a term's quantity reads.
    static List<Wire> used(Term term) {
        return switch (term) {
            case Term.Number(Quantity _, List<Wire> used) -> used;
            case Term.Whole(List<Wire> planes, int _, Wire nothing, Wire unknown) -> {
                List<Wire> used = new ArrayList<>(planes);
                used.add(nothing);
                used.add(unknown);
                yield used;
            }
            case Term.Years(Term.Day(List<Wire> planes, Wire nothing, Wire unknown), int _) -> {
                List<Wire> used = new ArrayList<>(planes);
                used.add(nothing);
                used.add(unknown);
                yield used;
            }
            default -> List.of();
        };
    }

    /// A term as a number; empty where it is none.
    static Optional<Quantity> quantity(Circuit circuit, Term term) {
        return switch (term) {
            case Term.Known(Value.Num(BigDecimal number)) -> Optional.of(Subject.constant(number));
            case Term.Known(Value.Unknown _) -> Optional.of(new Quantities.Missing(true));
            case Term.Known(Value.Null _) -> Optional.of(new Quantities.Missing(false));
            case Term.ByArea area -> Optional.of(ofArea(area));
            case Term.Number(Quantity quantity, List<Wire> _) -> Optional.of(quantity);
            case Term.Whole(List<Wire> planes, int least, Wire nothing, Wire unknown) ->
                Optional.of(new Quantities.InPlanes(
                        planes.stream().mapToInt(circuit::pin).toArray(),
                        least,
                        circuit.pin(nothing),
                        circuit.pin(unknown)));
            case Term.Years(Term.Day(List<Wire> planes, Wire nothing, Wire unknown), int to) ->
                Optional.of(new Quantities.FullYears(
                        planes.stream().mapToInt(circuit::pin).toArray(),
                        to,
                        circuit.pin(nothing),
                        circuit.pin(unknown)));
            default -> Optional.empty();
        };
    }

    private static Quantity ofArea(Term.ByArea area) {
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        boolean[] unknown = new boolean[area.values().size()];
        for (int place = 0; place < unknown.length; place++) {
            Value value = area.values().get(place);
            unknown[place] = value instanceof Value.Unknown;
            numbers.add(value instanceof Value.Num(BigDecimal number) ? Optional.of(number) : Optional.empty());
        }
        return new Quantities.OfArea(area.places().areas(), numbers, unknown);
    }

    /// All wires that some terms' quantities read.
    static List<Wire> used(List<Term> terms) {
        Set<Wire> used = new LinkedHashSet<>();
        terms.forEach(term -> used.addAll(used(term)));
        return List.copyOf(used);
    }
}

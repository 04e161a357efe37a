package org.jundeng.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.expression.Feel;
import org.jundeng.expression.Node.Relation;
import org.jundeng.expression.Span;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantity;
import org.jundeng.kernel.Steps;

/// Compares terms: where bits are enough, by bits; else number by number in the rows that need it.
///
/// @param span of the part of the rule that compares
record Comparisons(Compiler compiler, Level level, Wire need, Span span) {

    private Circuit circuit() {
        return compiler.circuit();
    }

    private Truth.Logic logic() {
        return compiler.logic();
    }

    Truth compare(Relation relation, Term left, Term right) {
        if (relation == Relation.NOT_EQUAL) {
            return logic().not(compare(Relation.EQUAL, left, right));
        }
        Optional<Term> folded = Terms.folded(
                List.of(left, right), values -> Feel.compare(relation, values.getFirst(), values.getLast()));
        if (folded.isPresent()) {
            return Terms.truth(logic(), folded.get(), level);
        }
        if (inBits(left)) {
            return bits(relation, left, right);
        }
        if (inBits(right)) {
            return bits(flipped(relation), right, left);
        }
        return numbers(relation, left, right);
    }

    /// What cannot be compared is not equal.
    Truth trueOrNot(Truth truth) {
        return new Truth(truth.yes(), circuit().not(circuit().or(truth.yes(), truth.unknown())), truth.unknown());
    }

    private static Relation flipped(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Relation.MORE;
            case AT_MOST -> Relation.AT_LEAST;
            case MORE -> Relation.LESS;
            case AT_LEAST -> Relation.AT_MOST;
        };
    }

    private static boolean inBits(Term term) {
        return switch (term) {
            case Term.Condition _,
                    Term.Whole _,
                    Term.Day _,
                    Term.Moved _,
                    Term.Lasting _,
                    Term.Years _,
                    Term.Word _,
                    Term.Words _,
                    Term.Region _,
                    Term.Details _ -> true;
            case Term.Known _,
                    Term.ByArea _,
                    Term.Number _,
                    Term.Things _,
                    Term.Thing _,
                    Term.Members _,
                    Term.Member _,
                    Term.Everybody _ -> false;
        };
    }

    private Truth bits(Relation relation, Term left, Term right) {
        if (right instanceof Term.ByArea area) {
            return Terms.byValue(logic(), area, value -> bits(relation, left, new Term.Known(value)));
        }
        if (right instanceof Term.Known(Value.Unknown unknown)) {
            return logic().of(unknown, level);
        }
        return switch (left) {
            case Term.Condition(Truth truth) -> conditions(relation, truth, right);
            case Term.Word word -> words(relation, word, right);
            case Term.Region(Places places) -> regions(relation, places, right);
            case Term.Whole whole when right instanceof Term.Known(Value value) -> whole(relation, whole, value);
            case Term.Years years when right instanceof Term.Known(Value value) -> years(relation, years, value);
            case Term.Day day when right instanceof Term.Known(Value value) -> day(relation, day, value);
            case Term.Day day when right instanceof Term.Day other -> days(relation, day, other);
            case Term.Moved(Term.Day day, var by)
            when right instanceof Term.Known(Value.Date(LocalDate date)) ->
                moved(relation, new Term.Moved(day, by), date);
            case Term.Details details
            when right instanceof Term.Known(Value.Null _) && relation == Relation.EQUAL -> {
                Truth there = details.subject().record(details.fact());
                yield new Truth(there.no(), there.yes(), there.unknown());
            }
            default -> numbers(relation, left, right);
        };
    }

    private Truth equality(Relation relation, Wire yes, Wire nothing, Wire unknown, boolean known) {
        if (relation == Relation.EQUAL) {
            return new Truth(yes, circuit().not(circuit().or(yes, unknown)), unknown);
        }
        if (!known) {
            throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
        }
        Wire no = circuit().not(circuit().or(circuit().or(yes, nothing), unknown));
        return new Truth(yes, no, unknown);
    }

    private Truth conditions(Relation relation, Truth truth, Term right) {
        if (relation != Relation.EQUAL) {
            throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
        }
        return logic().equal(truth, Terms.truth(logic(), right, level));
    }

    private Truth words(Relation relation, Term.Word word, Term right) {
        if (right instanceof Term.Known(Value.Text(String text))) {
            Wire yes = word.is().getOrDefault(text, circuit().none(level));
            return equality(relation, yes, word.nothing(), word.unknown(), false);
        }
        if (right instanceof Term.Known(Value.Null _)) {
            return equality(relation, word.nothing(), word.nothing(), word.unknown(), false);
        }
        if (right instanceof Term.Word(SequencedMap<String, Wire> is, Wire nothing, Wire unknown)) {
            Wire open = circuit().or(word.unknown(), unknown);
            Wire same = circuit().and(word.nothing(), nothing);
            for (String text : word.is().keySet()) {
                Wire other = is.getOrDefault(text, circuit().none(level));
                same = circuit()
                        .or(
                                same,
                                circuit()
                                        .and(
                                                word.is()
                                                        .getOrDefault(
                                                                text, circuit().none(level)),
                                                other));
            }
            return equality(relation, circuit().without(same, open), nothing, open, false);
        }
        throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
    }

    private Truth regions(Relation relation, Places places, Term right) {
        Wire none = circuit().none(level);
        if (right instanceof Term.Known(Value.Text(String code))) {
            Wire yes = places.where(place -> place < compiler.codes().size()
                    && String.valueOf(compiler.codes().get(place)).equals(code));
            return equality(relation, yes, none, none, false);
        }
        if (right instanceof Term.Known(Value.Null _)) {
            return equality(relation, places.nowhere(), none, none, false);
        }
        if (right instanceof Term.Region(Places other)) {
            if (circuit().isAll(other.home())) {
                return equality(relation, places.home(), none, none, false);
            }
            if (circuit().isAll(places.home())) {
                return equality(relation, other.home(), none, none, false);
            }
            Wire same = circuit().and(places.nowhere(), other.nowhere());
            for (int i = 0; i < compiler.codes().size(); i++) {
                int code = i;
                Wire both = circuit().and(places.where(place -> place == code), other.where(place -> place == code));
                same = circuit().or(same, both);
            }
            return equality(relation, same, none, none, false);
        }
        throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
    }

    // ---- whole numbers and days in planes

    private Truth whole(Relation relation, Term.Whole whole, Value value) {
        if (value instanceof Value.Null) {
            return nothing(relation, whole.nothing(), whole.unknown());
        }
        if (!(value instanceof Value.Num(BigDecimal number))) {
            throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
        }
        Wire absent = circuit().or(whole.nothing(), whole.unknown());
        return threshold(relation, number, absent, whole.nothing(), whole.unknown(), least -> {
            BigDecimal distance = least.subtract(BigDecimal.valueOf(whole.least()));
            return atLeast(whole.planes(), distance);
        });
    }

    /// A comparison with null: null is equal to null alone, and in no order with anything.
    private Truth nothing(Relation relation, Wire nothing, Wire unknown) {
        return relation == Relation.EQUAL
                ? equality(relation, nothing, nothing, unknown, true)
                : new Truth(circuit().none(level), circuit().none(level), unknown);
    }

    @FunctionalInterface
    private interface AtLeast {
        /// The rows whose number is at least a whole number; anything in rows that have none.
        Wire rows(BigDecimal least);
    }

    private Truth threshold(
            Relation relation, BigDecimal number, Wire absent, Wire nothing, Wire unknown, AtLeast atLeast) {
        BigDecimal up = number.setScale(0, RoundingMode.CEILING);
        BigDecimal above = number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        Wire yes = switch (relation) {
            case AT_LEAST -> atLeast.rows(up);
            case MORE -> atLeast.rows(above);
            case LESS -> circuit().not(atLeast.rows(up));
            case AT_MOST -> circuit().not(atLeast.rows(above));
            case EQUAL, NOT_EQUAL ->
                up.compareTo(above) < 0
                        ? circuit().without(atLeast.rows(up), atLeast.rows(above))
                        : circuit().none(level);
        };
        Wire there = circuit().without(yes, absent);
        return equality(relation, there, nothing, unknown, true);
    }

    /// The rows whose bits say at least `least`: from the least significant bit up, one gate a bit.
    private Wire atLeast(List<Wire> planes, BigDecimal least) {
        if (least.signum() <= 0) {
            return circuit().all(level);
        }
        if (least.compareTo(BigDecimal.valueOf(1L << planes.size())) >= 0) {
            return circuit().none(level);
        }
        long bits = least.longValueExact();
        Wire rows = circuit().all(level);
        for (int i = 0; i < planes.size(); i++) {
            rows = (bits >> i & 1) == 1
                    ? circuit().and(rows, planes.get(i))
                    : circuit().or(rows, planes.get(i));
        }
        return rows;
    }

    private Truth day(Relation relation, Term.Day day, Value value) {
        if (value instanceof Value.Null) {
            return nothing(relation, day.nothing(), day.unknown());
        }
        if (!(value instanceof Value.Date(LocalDate date))) {
            throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
        }
        return written(relation, day, writtenOr(date));
    }

    private static long writtenOr(LocalDate date) {
        if (Days.holds(date)) {
            return Days.written(date);
        }
        return date.isBefore(Days.FIRST) ? 0 : 1L << Days.BITS;
    }

    private Truth written(Relation relation, Term.Day day, long written) {
        Wire absent = circuit().or(day.nothing(), day.unknown());
        return threshold(
                relation,
                BigDecimal.valueOf(written),
                absent,
                day.nothing(),
                day.unknown(),
                least -> atLeast(day.planes(), least));
    }

    /// A moved day never gets earlier when the day gets later, so the days that fulfil a comparison begin or end at one
    /// day.
    private Truth moved(Relation relation, Term.Moved moved, LocalDate date) {
        Wire absent = circuit().or(moved.day().nothing(), moved.day().unknown());
        Wire reaching = atLeast(moved.day().planes(), BigDecimal.valueOf(first(moved, date)));
        Wire passing = atLeast(moved.day().planes(), BigDecimal.valueOf(first(moved, date.plusDays(1))));
        Wire yes = switch (relation) {
            case AT_LEAST -> reaching;
            case MORE -> passing;
            case LESS -> circuit().not(reaching);
            case AT_MOST -> circuit().not(passing);
            case EQUAL, NOT_EQUAL -> circuit().without(reaching, passing);
        };
        return equality(
                relation,
                circuit().without(yes, absent),
                moved.day().nothing(),
                moved.day().unknown(),
                true);
    }

    /// The first day, as written, that is moved to `date` or later; past all days where there is none.
    private long first(Term.Moved moved, LocalDate date) {
        long low = Days.FIRST.toEpochDay();
        long high = Days.LAST.toEpochDay() + 1;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            Value value = moved.by().apply(new Value.Date(LocalDate.ofEpochDay(middle)));
            if (!(value instanceof Value.Date(LocalDate day))) {
                throw new NoKernel(span, SimulationProblem.NO_KERNEL, "+");
            }
            if (day.isBefore(date)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return writtenOr(LocalDate.ofEpochDay(low));
    }

    /// So many full years have passed since a day that is early enough.
    private Truth years(Relation relation, Term.Years years, Value value) {
        Term.Day day = years.from();
        if (value instanceof Value.Null) {
            return nothing(relation, day.nothing(), day.unknown());
        }
        if (!(value instanceof Value.Num(BigDecimal number))) {
            throw new NoKernel(span, SimulationProblem.NO_KERNEL, relation.sign());
        }
        Wire absent = circuit().or(day.nothing(), day.unknown());
        return threshold(relation, number, absent, day.nothing(), day.unknown(), least -> {
            long count = least.longValueExact();
            long last = years.to() - YEAR * (count > 0 ? count : count - 1) - (count > 0 ? 0 : 1);
            return circuit().not(atLeast(day.planes(), BigDecimal.valueOf(last + 1)));
        });
    }

    private static final long YEAR = 12 * 32;

    private Truth days(Relation relation, Term.Day a, Term.Day b) {
        Wire unknown = circuit().or(a.unknown(), b.unknown());
        Wire nothing = circuit().without(circuit().or(a.nothing(), b.nothing()), unknown);
        Wire absent = circuit().or(nothing, unknown);
        Wire less = circuit().none(level);
        Wire same = circuit().all(level);
        for (int i = 0; i < Math.max(a.planes().size(), b.planes().size()); i++) {
            Wire x = i < a.planes().size() ? a.planes().get(i) : circuit().none(level);
            Wire y = i < b.planes().size() ? b.planes().get(i) : circuit().none(level);
            Wire differs = circuit().differs(x, y);
            less = circuit().or(circuit().without(y, x), circuit().without(less, differs));
            same = circuit().without(same, differs);
        }
        Wire bothNothing = circuit().and(a.nothing(), b.nothing());
        Wire yes = switch (relation) {
            case LESS -> less;
            case AT_MOST -> circuit().or(less, same);
            case MORE -> circuit().not(circuit().or(less, same));
            case AT_LEAST -> circuit().not(less);
            case EQUAL, NOT_EQUAL -> same;
        };
        Wire there = circuit().without(yes, absent);
        return relation == Relation.EQUAL
                ? equality(relation, circuit().or(there, bothNothing), nothing, unknown, true)
                : equality(relation, there, nothing, unknown, true);
    }

    // ---- numbers

    private Truth numbers(Relation relation, Term left, Term right) {
        Quantity a = quantity(left);
        Quantity b = quantity(right);
        List<Wire> used = Terms.used(List.of(left, right));
        Circuit.Comparison step = new Circuit.Comparison(level, steps(relation), a, b, need, used);
        Wire yes = circuit().part(step, 0, level);
        Wire nothing = circuit().part(step, 1, level);
        Wire unknown = circuit().part(step, 2, level);
        if (relation == Relation.EQUAL) {
            Wire neither = circuit().and(absent(a, left), absent(b, right));
            return equality(relation, circuit().or(yes, neither), nothing, unknown, true);
        }
        Wire no = circuit().not(circuit().or(circuit().or(yes, nothing), unknown));
        return new Truth(yes, no, unknown);
    }

    /// The rows in which a number is null.
    private Wire absent(Quantity quantity, Term term) {
        Circuit.Lookup lookup = new Circuit.Lookup(level, quantity, need, Terms.used(term));
        Wire there = circuit().or(circuit().part(lookup, 0, level), circuit().part(lookup, 1, level));
        return circuit().without(need, there);
    }

    private Quantity quantity(Term term) {
        return Terms.quantity(circuit(), term).orElseThrow(() -> new NoKernel(span, SimulationProblem.NO_KERNEL, ""));
    }

    private static Steps.Relation steps(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> Steps.Relation.EQUAL;
            case LESS -> Steps.Relation.LESS;
            case AT_MOST -> Steps.Relation.AT_MOST;
            case MORE -> Steps.Relation.MORE;
            case AT_LEAST -> Steps.Relation.AT_LEAST;
        };
    }
}

package org.jundeng.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Formulas;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantity;
import org.jundeng.kernel.Steps;
import org.jundeng.vocabulary.Money;

/// Reads the conditions and benefits of one service for all rows of a subject.
final class VerdictReader {

    private final Compiler compiler;
    private final Circuit circuit;
    private final Service service;
    private final Subject subject;
    private final Level level;
    private final List<Verdict.Granted> grants = new ArrayList<>();
    private Wire missing;

    VerdictReader(Compiler compiler, Service service, Subject subject) {
        this.compiler = compiler;
        this.circuit = compiler.circuit();
        this.service = service;
        this.subject = subject;
        this.level = subject.level();
        this.missing = circuit.none(level);
    }

    /// One failed condition settles the case, whatever else is unknown.
    Verdict read() {
        Wire alive = concerned();
        Wire unknown = circuit.none(level);
        for (Service.Condition condition : cheapFirst()) {
            Truth truth = compiler.truth(condition.rule(), subject, alive);
            unknown = circuit.or(unknown, truth.unknown());
            alive = circuit.and(alive, circuit.or(truth.yes(), truth.unknown()));
        }
        Wire waiting = circuit.and(alive, unknown);
        Wire met = circuit.without(alive, unknown);
        List<Benefit> benefits = service.benefits();
        for (int i = 0; i < benefits.size(); i++) {
            read(i, benefits.get(i), met);
        }
        Wire entitled = circuit.none(level);
        for (Verdict.Granted grant : grants) {
            entitled = circuit.or(entitled, grant.rows());
        }
        Wire undetermined = circuit.without(circuit.or(waiting, missing), entitled);
        return new Verdict(entitled, undetermined, grants);
    }

    /// The rows that the verdict is asked of: of those who count alone, only those who do.
    private Wire concerned() {
        Wire all = circuit.all(level);
        return subject.kind() == Subject.Kind.ALONE
                ? compiler.truth(service.onePerson().orElseThrow().when(), compiler.persons(), all)
                        .yes()
                : all;
    }

    /// Conditions that compare amounts go last, so that few rows are left; the order makes no difference to the
    /// verdict.
    private List<Service.Condition> cheapFirst() {
        List<Service.Condition> ordered = new ArrayList<>(service.conditions());
        ordered.sort(Comparator.comparing(condition -> compiler.counts(condition.rule(), subject)));
        return ordered;
    }

    private void read(int index, Benefit benefit, Wire met) {
        Wire open = holds(benefit.rule(), met);
        if (benefit.tiers().isEmpty()) {
            grants.add(new Verdict.Granted(index, 0, open, List.of(), Optional.empty(), List.of()));
        } else if (benefit.choose() == Benefit.Choose.HIGHEST) {
            highest(index, benefit, open);
        } else {
            first(index, benefit, open);
        }
    }

    /// The rows of `rows` in which a rule holds; where it is unknown something is missing.
    private Wire holds(Optional<Rule> rule, Wire rows) {
        if (rule.isEmpty()) {
            return rows;
        }
        Truth truth = compiler.truth(rule.get(), subject, rows);
        missing = circuit.or(missing, circuit.and(rows, truth.unknown()));
        return circuit.and(rows, truth.yes());
    }

    private void first(int index, Benefit benefit, Wire rows) {
        Wire left = rows;
        for (int i = 0; i < benefit.tiers().size(); i++) {
            Service.Tier tier = benefit.tiers().get(i);
            Wire held = left;
            if (tier.rule().isPresent()) {
                Truth truth = compiler.truth(tier.rule().get(), subject, left);
                missing = circuit.or(missing, circuit.and(left, truth.unknown()));
                held = circuit.and(left, truth.yes());
                left = circuit.and(left, compiler.logic().fails(truth));
            } else {
                left = circuit.none(level);
            }
            Priced priced = priced(tier, held);
            grants.add(priced.granted(index, i, priced.rows()));
        }
    }

    /// Of the tiers that are known to hold, the highest amount; of equal ones the first.
    private void highest(int index, Benefit benefit, Wire rows) {
        List<Priced> all = new ArrayList<>();
        List<Wire> best = new ArrayList<>();
        for (Service.Tier tier : benefit.tiers()) {
            Priced priced = priced(tier, holds(tier.rule(), rows));
            Wire wins = priced.rows();
            for (int i = 0; i < all.size(); i++) {
                Wire both = circuit.and(priced.rows(), best.get(i));
                Wire higher = priced.higher(all.get(i), both);
                wins = circuit.without(wins, circuit.without(both, higher));
                best.set(i, circuit.without(best.get(i), higher));
            }
            all.add(priced);
            best.add(wins);
        }
        for (int i = 0; i < all.size(); i++) {
            grants.add(all.get(i).granted(index, i, best.get(i)));
        }
    }

    /// A tier's amount in the rows in which it has one.
    private Priced priced(Service.Tier tier, Wire rows) {
        return priced(compiler.read(tier.amount(), subject, rows), rows);
    }

    /// The payments of a contribution: a rate of a base.
    static Verdict contribution(Compiler compiler, Service service, Service.Contribution contribution, int index) {
        VerdictReader reader = new VerdictReader(compiler, service, compiler.persons());
        Circuit circuit = compiler.circuit();
        Wire rows = reader.holds(contribution.rule(), circuit.all(Level.PERSON));
        Term rate = compiler.persons().term(contribution.rate());
        Term base = compiler.read(contribution.base(), compiler.persons(), rows);
        Quantity amount = new Formulas.Combined(
                Formulas.Operation.TIMES,
                Terms.quantity(circuit, rate).orElseThrow(),
                Terms.quantity(circuit, base).orElseThrow());
        Priced priced = reader.priced(new Term.Number(amount, Terms.used(java.util.List.of(rate, base))), rows);
        return new Verdict(
                priced.rows(),
                circuit.without(reader.missing, priced.rows()),
                List.of(priced.granted(index, 0, priced.rows())));
    }

    private Priced priced(Term amount, Wire rows) {
        if (amount instanceof Term.Known(Value value)) {
            return banded(rows, Map.of(priceOf(value, value), rows));
        }
        if (amount instanceof Term.ByArea area) {
            Map<Price, Wire> bands = new LinkedHashMap<>();
            for (int i = 0; i < area.values().size(); i++) {
                Price price = priceOf(area.values().get(i), area.provincial().get(i));
                if (!bands.containsKey(price)) {
                    Wire where = area.places()
                            .where(place -> priceOf(
                                            area.values().get(place),
                                            area.provincial().get(place))
                                    .equals(price));
                    bands.put(price, circuit.and(rows, where));
                }
            }
            return banded(rows, bands);
        }
        Quantity quantity = Terms.quantity(circuit, amount)
                .orElseThrow(() -> new IllegalStateException("not an amount: " + amount));
        List<Wire> used = Terms.used(amount);
        Circuit.Lookup lookup = new Circuit.Lookup(level, quantity, rows, used);
        missing = circuit.or(missing, circuit.part(lookup, 1, level));
        return new Priced(
                circuit.part(lookup, 0, level),
                List.of(),
                Optional.of(new Formulas.Rounded(quantity, 2, RoundingMode.HALF_UP)),
                used);
    }

    /// What an amount comes to: known, null or unknown.
    private record Price(Optional<Long> fen, long local, boolean unknown) {}

    private static Price priceOf(Value value, Value provincial) {
        if (value instanceof Value.Num(BigDecimal yuan)) {
            long fen = Money.roundedHalfUp(yuan).fen();
            long ofList = provincial instanceof Value.Num(BigDecimal base)
                    ? Money.roundedHalfUp(base).fen()
                    : fen;
            return new Price(Optional.of(fen), Math.max(0, fen - ofList), false);
        }
        return new Price(Optional.empty(), 0, value instanceof Value.Unknown);
    }

    private Priced banded(Wire rows, Map<Price, Wire> bands) {
        List<Verdict.Banded> amounts = new ArrayList<>();
        Wire there = circuit.none(level);
        for (Map.Entry<Price, Wire> band : bands.entrySet()) {
            Price price = band.getKey();
            Wire where = circuit.and(rows, band.getValue());
            if (price.fen().isPresent()) {
                amounts.add(new Verdict.Banded(where, price.fen().get(), price.local()));
                there = circuit.or(there, where);
            } else if (price.unknown()) {
                missing = circuit.or(missing, where);
            }
        }
        return new Priced(
                amounts.size() == 1 && there.equals(rows) ? rows : there, amounts, Optional.empty(), List.of());
    }

    /// A tier and the rows in which its amount is known.
    private final class Priced {

        private final Wire rows;
        private final List<Verdict.Banded> bands;
        private final Optional<Quantity> amount;
        private final List<Wire> used;

        Priced(Wire rows, List<Verdict.Banded> bands, Optional<Quantity> amount, List<Wire> used) {
            this.rows = rows;
            this.bands = bands;
            this.amount = amount;
            this.used = used;
        }

        Wire rows() {
            return rows;
        }

        /// The rows of `both` in which this amount is the higher one.
        Wire higher(Priced other, Wire both) {
            if (amount.isEmpty() && other.amount.isEmpty()) {
                Wire higher = circuit.none(level);
                for (Verdict.Banded mine : bands) {
                    for (Verdict.Banded theirs : other.bands) {
                        if (mine.fen() > theirs.fen()) {
                            higher = circuit.or(higher, circuit.and(mine.rows(), theirs.rows()));
                        }
                    }
                }
                return circuit.and(both, higher);
            }
            List<Wire> all = new ArrayList<>(used);
            all.addAll(other.used);
            all.addAll(bands.stream().map(Verdict.Banded::rows).toList());
            all.addAll(other.bands.stream().map(Verdict.Banded::rows).toList());
            Circuit.Comparison step =
                    new Circuit.Comparison(level, Steps.Relation.MORE, quantity(), other.quantity(), both, all);
            return circuit.part(step, 0, level);
        }

        private Quantity quantity() {
            if (amount.isPresent()) {
                return amount.get();
            }
            Quantity quantity = new org.jundeng.kernel.Quantities.Missing(false);
            for (Verdict.Banded band : bands) {
                quantity = new org.jundeng.kernel.Quantities.Chosen(
                        circuit.pin(band.rows()),
                        circuit.pin(circuit.none(level)),
                        new org.jundeng.kernel.Quantities.Constant(band.fen(), 2),
                        quantity);
            }
            return quantity;
        }

        Verdict.Granted granted(int benefit, int tier, Wire to) {
            List<Verdict.Banded> within = bands.stream()
                    .map(band -> new Verdict.Banded(circuit.and(band.rows(), to), band.fen(), band.local()))
                    .toList();
            return new Verdict.Granted(benefit, tier, to, within, amount, used);
        }
    }
}

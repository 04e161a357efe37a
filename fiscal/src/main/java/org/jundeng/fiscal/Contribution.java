package org.jundeng.fiscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.kernel.Reading;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Times;

/// What employers, or persons, of one county pay into a fund in a year by one clause of the list (缴费).
///
/// It is no cost of the list: the fund takes it in, and pays what the list grants. The rate is that of the day of the
/// run.
///
/// @param payer [Payer#EMPLOYER] or [Payer#PERSON]
/// @param people for how many it is paid
/// @param rate what the rate's parameter sets in the county on the day; empty where it sets nothing
/// @param fen of the year
public record Contribution(
        int service, String name, Payer payer, int county, long people, Optional<Parameter.Setting> rate, long fen) {

    /// All contributions of a run, in the order of counties and services.
    ///
    /// @param factor by which a sample is taken for the whole
    public static List<Contribution> of(Run run, long factor) {
        Catalog catalog = run.kernel().catalog();
        Standards standards = new Standards(catalog);
        List<Contribution> paid = new ArrayList<>();
        run.tally().sums().forEach((key, sum) -> {
            if (key.kind() == Reading.Kind.CONTRIBUTION && key.benefit() >= 0 && sum.fen() != 0) {
                Service service = catalog.service(key.service()).orElseThrow();
                Service.Contribution clause = service.contributions().get(key.benefit());
                long times = Math.multiplyExact(Times.of(service, key.kind())[key.benefit()], factor);
                paid.add(new Contribution(
                        key.service(),
                        clause.name(),
                        Payer.of(clause.payer()).orElseThrow(),
                        key.region(),
                        Math.multiplyExact(sum.grants(), factor),
                        Optional.ofNullable(catalog.parameters().get(clause.rate()))
                                .flatMap(rate -> standards.in(
                                        rate, key.region(), run.kernel().date())),
                        Math.multiplyExact(sum.fen(), times)));
            }
        });
        return paid;
    }

    /// What is paid into a fund, and by whom; it sums to what the fund takes in.
    public record Intake(long employers, long persons) {

        public static final Intake NONE = new Intake(0, 0);

        /// What the fund takes in.
        public long fund() {
            return Math.addExact(employers, persons);
        }

        Intake plus(Contribution paid) {
            return paid.payer() == Payer.EMPLOYER
                    ? new Intake(Math.addExact(employers, paid.fen()), persons)
                    : new Intake(employers, Math.addExact(persons, paid.fen()));
        }

        public Intake plus(Intake other) {
            return new Intake(Math.addExact(employers, other.employers), Math.addExact(persons, other.persons));
        }
    }

    /// Sums of contributions by service, by county, or by any other key.
    public static <K extends Comparable<K>> SortedMap<K, Intake> by(
            List<Contribution> contributions, Function<Contribution, K> key) {
        SortedMap<K, Intake> sums = new TreeMap<>();
        contributions.forEach(paid -> sums.merge(key.apply(paid), Intake.NONE.plus(paid), Intake::plus));
        return sums;
    }
}

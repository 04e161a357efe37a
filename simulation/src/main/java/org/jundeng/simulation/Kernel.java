package org.jundeng.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Program;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.kernel.YearlyProgram;

/// The rules of a list's services for one day, made into a program over the columns of a population.
///
/// @param services those that the program works out
public record Kernel(Catalog catalog, LocalDate date, List<Service> services, Program program) {

    public Kernel {
        services = List.copyOf(services);
    }

    /// The program of some services, or empty with a problem for each part of a rule that cannot be run over columns.
    ///
    /// @param regions the six-digit codes of the counties that blocks are of
    /// @param assumed values that take the place of parameters or interpretations, by name
    public static Optional<Kernel> of(
            Catalog catalog,
            List<Service> services,
            LocalDate date,
            Schema schema,
            List<Integer> regions,
            Map<String, Value> assumed,
            Problems problems) {
        int before = problems.count();
        SortedSet<Integer> codes = new TreeSet<>(regions);
        schema.fields().forEach(field -> {
            if (field.shape() instanceof Shape.Area(List<Integer> listed)) {
                codes.addAll(listed);
            }
        });
        Compiler compiler = new Compiler(catalog, schema, date, List.copyOf(codes), assumed, problems);
        List<Assembly.Draft> drafts = new ArrayList<>();
        for (Service service : services) {
            try {
                drafts.addAll(drafts(compiler, service));
            } catch (NoKernel none) {
                problems.add(none.problem, service.at(), none.what.isEmpty() ? service.name() : none.what);
            }
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Kernel(
                        catalog, date, services, Assembly.of(compiler.circuit(), schema, compiler.codes(), drafts)));
    }

    /// The program with how often its amounts are paid in a year.
    YearlyProgram yearly() {
        SortedMap<Integer, int[]> times = new TreeMap<>();
        services.forEach(service -> times.put(service.number(), Times.of(service, Reading.Kind.SERVICE)));
        return new YearlyProgram(program, times);
    }

    private static List<Assembly.Draft> drafts(Compiler compiler, Service service) {
        List<Assembly.Draft> drafts = new ArrayList<>();
        int number = service.number();
        if (service.subject() == Fact.Holder.PERSON) {
            Verdict verdict = compiler.verdict(service, compiler.persons());
            drafts.add(new Assembly.Draft(number, Level.PERSON, Reading.Kind.SERVICE, verdict));
        } else {
            Verdict whole = compiler.verdict(service, compiler.households());
            drafts.add(new Assembly.Draft(number, Level.HOUSEHOLD, Reading.Kind.SERVICE, whole));
            service.onePerson()
                    .ifPresent(_ -> drafts.add(new Assembly.Draft(
                            number, Level.PERSON, Reading.Kind.ALONE, alone(compiler, service, whole))));
        }
        for (int i = 0; i < service.contributions().size(); i++) {
            Verdict payments = VerdictReader.contribution(
                    compiler, service, service.contributions().get(i), i);
            drafts.add(new Assembly.Draft(number, Level.PERSON, Reading.Kind.CONTRIBUTION, payments));
        }
        return drafts;
    }

    /// The persons who are read as households of one, where their household as a whole is granted nothing.
    private static Verdict alone(Compiler compiler, Service service, Verdict whole) {
        Circuit circuit = compiler.circuit();
        Truth counts =
                compiler.truth(service.onePerson().orElseThrow().when(), compiler.persons(), circuit.all(Level.PERSON));
        Wire others = circuit.not(circuit.spread(whole.entitled()));
        Wire rows = circuit.and(others, counts.yes());
        Verdict single = compiler.verdict(service, compiler.alone(service));
        List<Verdict.Granted> grants = single.grants().stream()
                .map(grant -> new Verdict.Granted(
                        grant.benefit(),
                        grant.tier(),
                        circuit.and(rows, grant.rows()),
                        grant.bands().stream()
                                .map(band ->
                                        new Verdict.Banded(circuit.and(rows, band.rows()), band.fen(), band.local()))
                                .toList(),
                        grant.amount(),
                        grant.used()))
                .toList();
        Wire open = circuit.or(circuit.and(others, counts.unknown()), circuit.and(rows, single.undetermined()));
        Wire entitled = circuit.and(rows, single.entitled());
        return new Verdict(entitled, circuit.without(open, entitled), grants);
    }
}

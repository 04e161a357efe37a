package org.jundeng.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.jundeng.catalog.Catalog;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Questions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One household over all 81 services; the list has been read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneHousehold {

    @Param({
        "family",
        "graduate",
        "jobless-severely-disabled",
        "left-behind-children",
        "migrant-workers",
        "pensioners",
        "veteran"
    })
    public String family = "";

    private Entitlements entitlements = new Entitlements(Fujian.catalog());
    private Household household = Fujian.family(entitlements.catalog(), "family");

    @Setup
    public void read() {
        Catalog catalog = entitlements.catalog();
        entitlements = new Entitlements(catalog);
        household = Fujian.family(catalog, family);
    }

    /// The finding on every service.
    @Benchmark
    public SequencedMap<Integer, Finding> findings() {
        return entitlements.determine(household).findings();
    }

    /// The findings and the reasons of all of them.
    @Benchmark
    public List<Explanation> explanations() {
        Determination determination = entitlements.determine(household);
        return entitlements.catalog().services().values().stream()
                .map(service -> Explanation.of(determination, service))
                .toList();
    }

    /// The findings and what to ask next.
    @Benchmark
    public Optional<Question> question() {
        return new Questions(entitlements).next(household);
    }
}

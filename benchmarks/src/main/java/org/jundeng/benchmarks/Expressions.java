package org.jundeng.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Rule;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Expression;
import org.jundeng.expression.Value;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Every condition, benefit rule and amount of the 81 services, once each, for a person of whom all is known.
///
/// Only the rules are timed that the peer can read and for which both engines give the same value; the others
/// are told at the start. The peer's two ways are timed on the same rules.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Expressions {

    private final Catalog catalog = Fujian.catalog();
    private final Sample sample = Sample.of(catalog);
    private final Bindings bindings = Bindings.of(sample.values());
    private final org.jundeng.expression.Scope scope = sample.scope();
    private final Peer interpreter = new Peer(sample, false);
    private final Peer compiler = new Peer(sample, true);
    private final List<Expression> ours = new ArrayList<>();
    private final List<CompiledExpression> interpreted = new ArrayList<>();
    private final List<CompiledExpression> compiled = new ArrayList<>();

    @Setup
    public void read() {
        List<Rule> rules = Sample.rules(catalog);
        List<String> left = new ArrayList<>();
        for (Rule rule : rules) {
            Value value = rule.expression().evaluate(bindings);
            CompiledExpression theirs = interpreter.compile(rule.text());
            Object other = interpreter.evaluate(theirs);
            List<String> errors = interpreter.errors();
            if (same(Peer.object(value), other) && errors.isEmpty()) {
                ours.add(rule.expression());
                interpreted.add(theirs);
                compiled.add(compiler.compile(rule.text()));
            } else {
                left.add(rule.text() + "\n      here " + value + ", there " + other + " " + errors);
            }
        }
        System.out.println("# " + ours.size() + " of " + rules.size() + " rules; left out: " + left.size());
        left.forEach(each -> System.out.println("#   " + each));
    }

    private static boolean same(@Nullable Object ours, @Nullable Object theirs) {
        return ours instanceof BigDecimal a && theirs instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(ours, theirs);
    }

    @Benchmark
    public void evaluate(Blackhole sink) {
        for (Expression expression : ours) {
            sink.consume(expression.evaluate(bindings));
        }
    }

    @Benchmark
    public void evaluateByKieInterpreted(Blackhole sink) {
        for (CompiledExpression expression : interpreted) {
            sink.consume(interpreter.evaluate(expression));
        }
    }

    @Benchmark
    public void evaluateByKieCompiled(Blackhole sink) {
        for (CompiledExpression expression : compiled) {
            sink.consume(compiler.evaluate(expression));
        }
    }

    /// Text to a checked expression.
    @Benchmark
    public void parse(Blackhole sink) {
        for (Expression expression : ours) {
            sink.consume(Expression.compile(expression.source(), scope));
        }
    }

    @Benchmark
    public void parseByKie(Blackhole sink) {
        for (Expression expression : ours) {
            sink.consume(interpreter.compile(expression.source()));
        }
    }
}

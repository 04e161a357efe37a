package org.jundeng.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Rule;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Expression;
import org.jundeng.expression.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// The rules of [Expressions] that Camunda's FEEL engine reads too, with the same value.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExpressionsByCamunda {

    private final Catalog catalog = Fujian.catalog();
    private final Sample sample = Sample.of(catalog);
    private final Bindings bindings = Bindings.of(sample.values());
    private final FeelEngineApi camunda =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Expression> ours = new ArrayList<>();
    private final List<ParsedExpression> theirs = new ArrayList<>();

    @Setup
    public void read() {
        sample.values().forEach((name, value) -> {
            Object object = Peer.object(value);
            if (object != null) {
                values.put(name, object);
            }
        });
        List<Rule> rules = Sample.rules(catalog);
        List<String> left = new ArrayList<>();
        for (Rule rule : rules) {
            Value value = rule.expression().evaluate(bindings);
            ParseResult parsed = camunda.parseExpression(rule.text());
            if (parsed.isFailure()) {
                left.add(rule.text() + "\n      there " + parsed.failure().message());
                continue;
            }
            EvaluationResult result = camunda.evaluate(parsed.parsedExpression(), values);
            Object other = result.isSuccess() ? result.result() : result.failure().message();
            if (same(Peer.object(value), other)) {
                ours.add(rule.expression());
                theirs.add(parsed.parsedExpression());
            } else {
                left.add(rule.text() + "\n      here " + value + ", there " + other);
            }
        }
        System.out.println("# " + ours.size() + " of " + rules.size() + " rules; left out: " + left.size());
        left.forEach(each -> System.out.println("#   " + each));
    }

    private static boolean same(@Nullable Object ours, @Nullable Object theirs) {
        return ours instanceof BigDecimal a && theirs instanceof Number b
                ? a.compareTo(new BigDecimal(b.toString())) == 0
                : Objects.equals(ours, theirs);
    }

    @Benchmark
    public void evaluateTheSame(Blackhole sink) {
        for (Expression expression : ours) {
            sink.consume(expression.evaluate(bindings));
        }
    }

    @Benchmark
    public void evaluateByCamunda(Blackhole sink) {
        for (ParsedExpression expression : theirs) {
            sink.consume(camunda.evaluate(expression, values));
        }
    }
}

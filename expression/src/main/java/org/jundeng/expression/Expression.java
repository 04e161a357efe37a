package org.jundeng.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.expression.Problem.Place;
import org.jundeng.expression.Problem.Severity;

/// A checked FEEL expression: read once, evaluated as often as wanted, by any thread.
public final class Expression {

    private final String source;
    private final Node root;
    private final Type type;
    private final SortedSet<String> names;

    private Expression(String source, Node root, Type type, SortedSet<String> names) {
        this.source = source;
        this.root = root;
        this.type = type;
        this.names = Collections.unmodifiableSortedSet(names);
    }

    /// Reads and checks a text. A bad text gives problems, never an exception.
    public static Compilation compile(String source, Scope scope) {
        if (source.length() > Limits.SOURCE) {
            return new Compilation(
                    Optional.empty(),
                    List.of(problem(
                            source,
                            new Span(0, 1),
                            ExpressionProblem.TOO_LONG,
                            List.of(source.length(), Limits.SOURCE))));
        }
        Node root;
        try {
            root = new Parser(source, scope).parse();
        } catch (Parser.Fault fault) {
            return new Compilation(
                    Optional.empty(), List.of(problem(source, fault.span, fault.problem, fault.arguments)));
        }
        SortedSet<String> names = new TreeSet<>();
        Checker checker = new Checker(scope, names);
        Type type = checker.check(root);
        List<Problem> problems = new ArrayList<>();
        checker.findings()
                .forEach(finding ->
                        problems.add(problem(source, finding.span(), finding.problem(), finding.arguments())));
        return new Compilation(
                problems.isEmpty() ? Optional.of(new Expression(source, root, type, names)) : Optional.empty(),
                problems);
    }

    private static Problem problem(String source, Span span, ExpressionProblem code, List<Object> arguments) {
        int start = Math.min(span.start(), source.length());
        int lineStart = source.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = source.indexOf('\n', lineStart);
        String line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd);
        int number = (int) source.substring(0, lineStart)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        int end = Math.clamp(span.end(), start, lineStart + line.length());
        String shown = line.length() > 500 ? "" : line;
        return new Problem(
                code,
                Severity.ERROR,
                new Place(
                        "FEEL",
                        number,
                        source.codePointCount(lineStart, start) + 1,
                        shown,
                        Math.max(1, source.codePointCount(start, end))),
                arguments);
    }

    public String source() {
        return source;
    }

    public Node root() {
        return root;
    }

    /// The type of the value, as far as it is known before evaluation.
    public Type type() {
        return type;
    }

    /// The declared names that the expression refers to.
    public SortedSet<String> names() {
        return names;
    }

    /// The value by the FEEL standard: an error is null.
    public Value evaluate(Bindings bindings) {
        return evaluatePartially(bindings);
    }

    /// The value where some names may be unknown: [Value.Unknown] names those that could still change it.
    ///
    /// Where nothing is unknown this is the standard value.
    public Value evaluatePartially(Bindings bindings) {
        try {
            return new Evaluator(bindings, false).evaluate(root);
        } catch (Limits.Exceeded e) {
            return Value.NULL;
        }
    }

    /// The value and how it came about.
    public Trace trace(Bindings bindings) {
        try {
            return new Evaluator(bindings, true).trace(root);
        } catch (Limits.Exceeded e) {
            return new Trace(root, Value.NULL, List.of());
        }
    }
}

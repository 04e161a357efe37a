package org.jundeng.catalog;

import java.util.Optional;
import java.util.SortedSet;
import org.jundeng.expression.Compilation;
import org.jundeng.expression.Expression;
import org.jundeng.expression.Problem;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Span;
import org.jundeng.expression.Type;

/// A checked FEEL text of a list, with the place where it stands.
///
/// @param source the scalar as written, an amount in yuan included (`2000 元`)
public record Rule(Expression expression, Tree.Scalar source) {

    /// The rule of a scalar, or empty with its problems placed in the file.
    static Optional<Rule> compile(Tree.Scalar source, Scope scope, Problems problems) {
        return compile(source, source.text(), scope, problems);
    }

    /// The rule of an amount: a formula, or money as written in the law (`2000 元`).
    static Optional<Rule> compileAmount(Tree.Scalar source, Scope scope, Problems problems) {
        String text = source.text().strip();
        String formula = text.matches("[0-9][0-9,.]* ?元")
                ? text.replace("元", "").replace(",", "").strip()
                : source.text();
        return compile(source, formula, scope, problems)
                .filter(rule -> rule.mustBe(Type.NUMBER, CatalogProblem.AMOUNT_NOT_NUMBER, problems));
    }

    /// The rule of a condition; another type than boolean is a problem.
    public static Optional<Rule> compileCondition(Tree.Scalar source, Scope scope, Problems problems) {
        return compile(source, scope, problems)
                .filter(rule -> rule.mustBe(Type.BOOLEAN, CatalogProblem.RULE_NOT_BOOLEAN, problems));
    }

    /// Where a part of the expression stands: exact for a rule on one line, the rule's start otherwise.
    public Position position(Span span) {
        return position(source, span.start());
    }

    /// The FEEL text.
    public String text() {
        return expression.source();
    }

    /// The names that the rule refers to.
    public SortedSet<String> names() {
        return expression.names();
    }

    private static Optional<Rule> compile(Tree.Scalar source, String text, Scope scope, Problems problems) {
        Compilation compilation = Expression.compile(text, scope);
        for (Problem problem : compilation.problems()) {
            Position at = position(source, offset(text, problem.place()));
            problems.add(new Problem(
                    problem.code(), problem.severity(), at.place(problem.place().length()), problem.arguments()));
        }
        return compilation.expression().map(expression -> new Rule(expression, source));
    }

    private static int offset(String text, Problem.Place place) {
        int offset = 0;
        for (int line = 1; line < place.line(); line++) {
            int end = text.indexOf('\n', offset);
            offset = end < 0 ? text.length() : end + 1;
        }
        return Math.min(text.length(), offset + place.column() - 1);
    }

    private static Position position(Tree.Scalar source, int offset) {
        if (source.plain()) {
            return source.at().plus(offset);
        }
        boolean oneLine = source.quoted()
                && source.at().document().line(source.at().line()).contains(source.text());
        return oneLine ? source.at().plus(offset + 1) : source.at();
    }

    private boolean mustBe(Type type, CatalogProblem problem, Problems problems) {
        boolean fits = expression.type().equals(type) || expression.type().equals(Type.ANY);
        if (!fits) {
            problems.addAlong(
                    problem,
                    source.at(),
                    source.text().length(),
                    expression.type().toString());
        }
        return fits;
    }
}

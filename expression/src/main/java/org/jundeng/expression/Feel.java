package org.jundeng.expression;

import java.util.List;
import org.jundeng.expression.Node.Arithmetic.Operator;
import org.jundeng.expression.Node.Relation;

/// What FEEL makes of known values: for readers of a [Node] that work out in advance what can be known in advance.
///
/// What FEEL calls an error is null. A value that is unknown makes the result unknown.
public final class Feel {

    private Feel() {}

    public static Value compare(Relation relation, Value left, Value right) {
        return Comparing.compare(relation, left, right);
    }

    /// Whether a value meets one of the tests of an `in`.
    public static Value meets(Value value, Value test) {
        return Comparing.meets(value, test);
    }

    public static Value arithmetic(Operator operator, Value left, Value right) {
        if (left instanceof Value.Unknown a) {
            return right instanceof Value.Unknown b ? a.and(b) : a;
        }
        return right instanceof Value.Unknown ? right : Operators.arithmetic(operator, left, right);
    }

    public static Value negated(Value value) {
        return value instanceof Value.Unknown ? value : Operators.negated(value);
    }

    public static Value and(Value left, Value right) {
        return Logic.and(left, right);
    }

    public static Value or(Value left, Value right) {
        return Logic.or(left, right);
    }

    /// The result of a built-in function; null where there is none of that name, or it does not take these arguments.
    public static Value call(String function, List<Value> arguments) {
        return Builtins.call(new Evaluator(_ -> Value.NULL, false), function, List.of(), arguments);
    }

    public static Value member(Value value, String name) {
        return Members.of(value, name);
    }
}

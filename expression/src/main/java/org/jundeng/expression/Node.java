package org.jundeng.expression;

import java.util.List;
import java.util.Optional;

/// A part of a checked expression. Other readers (static checks, the compiler of columns) walk it.
public sealed interface Node {

    /// Where it stands in the source.
    Span span();

    record Literal(Value value, Span span) implements Node {}

    /// A declared name of the scope, or a name bound within the expression.
    record Name(String name, Span span) implements Node {}

    record Negation(Node operand, Span span) implements Node {}

    record Arithmetic(Operator operator, Node left, Node right, Span span) implements Node {
        public enum Operator {
            ADD("+"),
            SUBTRACT("-"),
            MULTIPLY("*"),
            DIVIDE("/"),
            POWER("**");

            private final String sign;

            Operator(String sign) {
                this.sign = sign;
            }

            public String sign() {
                return sign;
            }
        }
    }

    record Comparison(Relation relation, Node left, Node right, Span span) implements Node {}

    /// How one value stands to another.
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// All hold; a chain of `and` is one node.
    record And(List<Node> operands, Span span) implements Node {}

    /// At least one holds; a chain of `or` is one node.
    record Or(List<Node> operands, Span span) implements Node {}

    record Between(Node operand, Node low, Node high, Span span) implements Node {}

    /// A value meets at least one of the tests; a test is a range, a list, or a value to be equal to.
    record In(Node operand, List<Node> tests, Span span) implements Node {}

    /// An interval, or with a relation all values that stand so to `end`.
    record Interval(
            Optional<Relation> relation,
            boolean startIncluded,
            Optional<Node> start,
            Node end,
            boolean endIncluded,
            Span span)
            implements Node {}

    record If(Node condition, Node then, Node otherwise, Span span) implements Node {}

    /// `name in list`, or with `to` the whole numbers or days from one to the other, in either direction.
    record Iteration(String name, Node from, Optional<Node> to) {}

    record For(List<Iteration> iterations, Node body, Span span) implements Node {}

    record Quantified(boolean every, List<Iteration> iterations, Node body, Span span) implements Node {}

    record Function(List<String> parameters, List<Type> types, Node body, Span span) implements Node {}

    record Context(List<Entry> entries, Span span) implements Node {
        public record Entry(String name, Node value) {}
    }

    record ListOf(List<Node> items, Span span) implements Node {}

    record Filter(Node list, Node predicate, Span span) implements Node {}

    record Path(Node source, String member, Span span) implements Node {}

    /// A call of a built-in function.
    record Call(String function, List<Argument> arguments, Span span) implements Node {}

    /// A call of a value that should be a function.
    record Invocation(Node function, List<Argument> arguments, Span span) implements Node {}

    /// An argument; the name is `""` where it goes by position.
    record Argument(String name, Node value) {}

    record InstanceOf(Node operand, Type type, Span span) implements Node {}

    /// The parts that are evaluated for this one, in order.
    default List<Node> children() {
        return Children.of(this);
    }
}

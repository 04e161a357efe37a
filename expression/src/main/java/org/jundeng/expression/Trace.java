package org.jundeng.expression;

import java.util.List;

/// How a value came about: a node of the expression, its value, and what was evaluated for it.
///
/// @param children only what was evaluated, in order
public record Trace(Node node, Value value, List<Trace> children) {

    public Trace {
        children = List.copyOf(children);
    }
}

package org.jundeng.expression;

import java.util.ArrayList;
import java.util.List;

/// The parts of a node.
final class Children {

    private Children() {}

    static List<Node> of(Node node) {
        return switch (node) {
            case Node.Literal _, Node.Name _ -> List.of();
            case Node.Negation(Node operand, var _) -> List.of(operand);
            case Node.Arithmetic(var _, Node left, Node right, var _) -> List.of(left, right);
            case Node.Comparison(var _, Node left, Node right, var _) -> List.of(left, right);
            case Node.And(List<Node> operands, var _) -> operands;
            case Node.Or(List<Node> operands, var _) -> operands;
            case Node.Between(Node operand, Node low, Node high, var _) -> List.of(operand, low, high);
            case Node.In(Node operand, List<Node> tests, var _) -> with(operand, tests);
            case Node.Interval interval -> {
                List<Node> ends = new ArrayList<>();
                interval.start().ifPresent(ends::add);
                ends.add(interval.end());
                yield ends;
            }
            case Node.If(Node condition, Node then, Node otherwise, var _) -> List.of(condition, then, otherwise);
            case Node.For(List<Node.Iteration> iterations, Node body, var _) -> iterations(iterations, body);
            case Node.Quantified(var _, List<Node.Iteration> iterations, Node body, var _) ->
                iterations(iterations, body);
            case Node.Function(var _, var _, Node body, var _) -> List.of(body);
            case Node.Context(List<Node.Context.Entry> entries, var _) ->
                entries.stream().map(Node.Context.Entry::value).toList();
            case Node.ListOf(List<Node> items, var _) -> items;
            case Node.Filter(Node list, Node predicate, var _) -> List.of(list, predicate);
            case Node.Path(Node source, var _, var _) -> List.of(source);
            case Node.Call(var _, List<Node.Argument> arguments, var _) ->
                arguments.stream().map(Node.Argument::value).toList();
            case Node.Invocation(Node function, List<Node.Argument> arguments, var _) ->
                with(function, arguments.stream().map(Node.Argument::value).toList());
            case Node.InstanceOf(Node operand, var _, var _) -> List.of(operand);
        };
    }

    private static List<Node> with(Node first, List<Node> more) {
        List<Node> all = new ArrayList<>();
        all.add(first);
        all.addAll(more);
        return all;
    }

    private static List<Node> iterations(List<Node.Iteration> iterations, Node body) {
        List<Node> all = new ArrayList<>();
        for (Node.Iteration iteration : iterations) {
            all.add(iteration.from());
            iteration.to().ifPresent(all::add);
        }
        all.add(body);
        return all;
    }
}

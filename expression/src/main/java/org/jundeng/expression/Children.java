package org.jundeng.expression;

import java.util.ArrayList;
import java.util.List;

/// The parts of a node.
final class Children {

    private Children() {}

    static List<Node> of(Node node) {
        return switch (node) {
            case Node.Literal _, Node.Name _ -> List.of();
            case Node.Negation(Node operand, _) -> List.of(operand);
            case Node.Arithmetic(_, Node left, Node right, _) -> List.of(left, right);
            case Node.Comparison(_, Node left, Node right, _) -> List.of(left, right);
            case Node.And(List<Node> operands, _) -> operands;
            case Node.Or(List<Node> operands, _) -> operands;
            case Node.Between(Node operand, Node low, Node high, _) -> List.of(operand, low, high);
            case Node.In(Node operand, List<Node> tests, _) -> with(operand, tests);
            case Node.Interval interval -> {
                List<Node> ends = new ArrayList<>();
                interval.start().ifPresent(ends::add);
                ends.add(interval.end());
                yield ends;
            }
            case Node.If(Node condition, Node then, Node otherwise, _) -> List.of(condition, then, otherwise);
            case Node.For(List<Node.Iteration> iterations, Node body, _) -> iterations(iterations, body);
            case Node.Quantified(_, List<Node.Iteration> iterations, Node body, _) -> iterations(iterations, body);
            case Node.Function(_, _, Node body, _) -> List.of(body);
            case Node.Context(List<Node.Context.Entry> entries, _) ->
                entries.stream().map(Node.Context.Entry::value).toList();
            case Node.ListOf(List<Node> items, _) -> items;
            case Node.Filter(Node list, Node predicate, _) -> List.of(list, predicate);
            case Node.Path(Node source, _, _) -> List.of(source);
            case Node.Call(_, List<Node.Argument> arguments, _) ->
                arguments.stream().map(Node.Argument::value).toList();
            case Node.Invocation(Node function, List<Node.Argument> arguments, _) ->
                with(function, arguments.stream().map(Node.Argument::value).toList());
            case Node.InstanceOf(Node operand, _, _) -> List.of(operand);
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

package org.jundeng.entitlement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jundeng.expression.Node;
import org.jundeng.expression.Trace;
import org.jundeng.expression.Value;

/// The words that decided a result: of a true `or` the operand that is true, of a false `and` the one
/// that is false, of an unknown result what is unknown.
final class Deciding {

    /// A word as a rule used it: of the one whom the rule is read for, or of a named member.
    record Word(String name, String member) {}

    private final SequencedSet<Word> words = new LinkedHashSet<>();
    private final SortedSet<String> declared;
    private final String member;

    private Deciding(SortedSet<String> declared, String member) {
        this.declared = declared;
        this.member = member;
    }

    /// @param declared the words that the rule takes from the list; other names are its own
    /// @param member whom the rule is read for
    static List<Word> words(Trace trace, SortedSet<String> declared, String member) {
        Deciding deciding = new Deciding(new TreeSet<>(declared), member);
        deciding.walk(trace);
        return List.copyOf(deciding.words);
    }

    private void walk(Trace trace) {
        switch (trace.node()) {
            case Node.Name(String name, var _) -> {
                if (declared.contains(name) && !name.equals(org.jundeng.catalog.Catalog.MEMBERS)) {
                    words.add(new Word(name, member));
                }
            }
            case Node.Path(var _, String name, var _) -> {
                if (trace.children().getFirst().value() instanceof Value.ContextValue(var entries)
                        && entries.get(View.ID) instanceof Value.Text(String id)) {
                    words.add(new Word(name, id));
                } else {
                    trace.children().forEach(this::walk);
                }
            }
            case Node.And _ -> operands(trace.children(), trace.value(), Value.Bool.TRUE);
            case Node.Or _ -> operands(trace.children(), trace.value(), Value.Bool.FALSE);
            case Node.Quantified quantified -> {
                List<Trace> bodies = new ArrayList<>();
                for (Trace child : trace.children()) {
                    if (child.node() == quantified.body()) {
                        bodies.add(child);
                    } else {
                        walk(child);
                    }
                }
                operands(bodies, trace.value(), Value.Bool.of(quantified.every()));
            }
            default -> trace.children().forEach(this::walk);
        }
    }

    /// @param whole the result that takes every operand; any other takes one
    private void operands(List<Trace> operands, Value result, Value whole) {
        Predicate<Trace> decides = result instanceof Value.Unknown
                ? each -> each.value() instanceof Value.Unknown
                : each -> each.value().equals(result);
        if (result.equals(whole)) {
            operands.forEach(this::walk);
        } else if (result instanceof Value.Unknown) {
            operands.stream().filter(decides).forEach(this::walk);
        } else {
            operands.stream()
                    .filter(decides)
                    .findFirst()
                    .ifPresentOrElse(this::walk, () -> operands.forEach(this::walk));
        }
    }
}

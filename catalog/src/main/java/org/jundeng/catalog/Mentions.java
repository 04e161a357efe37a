package org.jundeng.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jundeng.expression.Node;

/// The words of the list that a rule mentions, in order, those said of a member of the household included.
final class Mentions {

    private static final String FILTERED = "item";

    private final SequencedSet<String> words = new LinkedHashSet<>();
    private final Set<String> members = new TreeSet<>(List.of(Catalog.MEMBERS));

    private Mentions() {}

    static SequencedSet<String> of(Rule rule) {
        Mentions mentions = new Mentions();
        mentions.walk(rule.expression().root());
        return mentions.words;
    }

    private void walk(Node node) {
        switch (node) {
            case Node.Name(String name, var _) -> words.add(name);
            case Node.Path(Node source, String member, var _) -> {
                walk(source);
                if (ofMembers(source)) {
                    words.add(member);
                }
            }
            case Node.Filter filter -> {
                if (ofMembers(filter)) {
                    members.add(FILTERED);
                }
                filter.children().forEach(this::walk);
            }
            case Node.Quantified quantified -> {
                quantified.iterations().forEach(this::bind);
                quantified.children().forEach(this::walk);
            }
            case Node.For repeated -> {
                repeated.iterations().forEach(this::bind);
                repeated.children().forEach(this::walk);
            }
            default -> node.children().forEach(this::walk);
        }
    }

    private void bind(Node.Iteration iteration) {
        if (ofMembers(iteration.from())) {
            members.add(iteration.name());
        }
    }

    /// Whether the value is a member of the household, or some of them.
    private boolean ofMembers(Node node) {
        return switch (node) {
            case Node.Name(String name, var _) -> members.contains(name);
            case Node.Filter(Node list, var _, var _) -> ofMembers(list);
            default -> false;
        };
    }
}

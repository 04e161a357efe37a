package org.jundeng.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Service.Example;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.Tree.Mapping;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.catalog.Tree.Sequence;

/// An example of a service in words: the family, and what the rules say of it.
///
/// @param kind due, refused or unknown
public record ExampleView(String name, String kind, List<String> lines, String outcome) {

    private static final Map<String, String> PER = Map.of("month", "/月", "year", "/年", "day", "/日", "once", "");

    static ExampleView of(Example example) {
        SequencedMap<String, Tree> entries = example.tree().entries();
        List<String> lines = new ArrayList<>();
        line(lines, "日期", entries.get("date"));
        line(lines, "地区", entries.get("region"));
        line(lines, "", entries.get("given"));
        line(lines, "家庭", entries.get("household"));
        if (entries.get("members") instanceof Sequence(List<Tree> members, var _)) {
            members.forEach(member -> line(lines, "", member));
        }
        line(lines, "参数", entries.get("parameters"));
        Mapping expected = entries.get("expect") instanceof Mapping mapping ? mapping : example.tree();
        return new ExampleView(example.name(), kind(expected), lines, outcome(expected));
    }

    private static void line(List<String> lines, String label, @Nullable Tree tree) {
        if (tree != null) {
            lines.add(label.isEmpty() ? words(tree) : label + "：" + words(tree));
        }
    }

    private static String kind(Mapping expected) {
        return expected.entries().containsKey("not_entitled")
                ? "refused"
                : expected.entries().containsKey("undetermined") ? "unknown" : "due";
    }

    private static String outcome(Mapping expected) {
        List<String> parts = new ArrayList<>();
        String per = expected.entries().get("per") instanceof Scalar scalar ? PER.getOrDefault(scalar.text(), "") : "";
        expected.entries().forEach((key, tree) -> {
            switch (key) {
                case "amount" -> parts.add(words(tree) + per);
                case "entitled" -> parts.add("可以享受");
                case "not_entitled" -> parts.add("不符合：" + words(tree));
                case "undetermined" -> parts.add("还要先问：" + words(tree));
                case "per" -> {}
                case "tier" -> parts.add(words(tree));
                default -> parts.add(key + " " + words(tree));
            }
        });
        return String.join("，", parts);
    }

    private static String words(Tree tree) {
        return switch (tree) {
            case Scalar scalar ->
                switch (scalar.text()) {
                    case "true" -> "是";
                    case "false" -> "否";
                    default -> scalar.text();
                };
            case Sequence(List<Tree> items, var _) ->
                items.stream().map(ExampleView::words).collect(Collectors.joining("、"));
            case Mapping(var entries, var _, var _) ->
                entries.entrySet().stream()
                        .map(entry ->
                                (entry.getKey().equals("id") ? "" : entry.getKey() + " ") + words(entry.getValue()))
                        .collect(Collectors.joining("，"));
        };
    }
}

package org.jundeng.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How marks look in a picture that stands alone: in a report, on paper. The portal has its own.
final class Looks {

    private record Rule(String name, Map<String, String> properties) {}

    private static final Pattern RULE = Pattern.compile("(?m)^([.\\w-]+) \\{ ([^}]+?) }$");
    private static final List<Rule> RULES = read();

    private Looks() {}

    /// The rules as a style sheet for what is within `scope`.
    static String css(String scope) {
        return RULES.stream()
                .map(rule -> scope + " " + rule.name()
                        + rule.properties().entrySet().stream()
                                .map(each -> each.getKey() + ":" + each.getValue())
                                .collect(Collectors.joining(";", "{", "}")))
                .collect(Collectors.joining("\n"));
    }

    /// What the rules say of an element of some classes; a later rule wins.
    static SequencedMap<String, String> of(String element, String classes) {
        List<String> names = List.of(classes.split(" "));
        SequencedMap<String, String> properties = new TreeMap<>();
        RULES.stream()
                .filter(rule -> rule.name().equals(element)
                        || names.contains(rule.name().substring(1)))
                .forEach(rule -> properties.putAll(rule.properties()));
        return properties;
    }

    /// A class that no rule is about.
    static Optional<String> unknown(String classes) {
        return List.of(classes.split(" ")).stream()
                .filter(each -> RULES.stream().noneMatch(rule -> rule.name().equals("." + each)))
                .findFirst();
    }

    private static List<Rule> read() {
        try (InputStream in = Looks.class.getResourceAsStream("looks.css")) {
            if (in == null) {
                throw new IllegalStateException("no looks.css");
            }
            return RULE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(each -> new Rule(each.group(1), properties(each.group(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new TreeMap<>();
        Matcher property = Pattern.compile("([\\w-]+): ([^;]+)").matcher(text);
        while (property.find()) {
            properties.put(property.group(1), property.group(2));
        }
        return properties;
    }
}

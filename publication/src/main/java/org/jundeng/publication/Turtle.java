package org.jundeng.publication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON-LD document of ours written as Turtle: the same graph in another notation.
///
/// It takes what our documents have: prefixed names, things with and without address, and texts with language or
/// type.
///
/// Source: W3C RDF 1.1 Turtle.
final class Turtle {

    private final StringBuilder turtle = new StringBuilder();
    private final Deque<Json> open = new ArrayDeque<>();

    private Turtle() {}

    static String of(Json document) {
        Turtle turtle = new Turtle();
        if (document.get("@context") instanceof Json prefixes) {
            prefixes.fields()
                    .forEach((prefix, address) ->
                            turtle.turtle.append("@prefix %s: <%s> .\n".formatted(prefix, address)));
        }
        if (document.get("@graph") instanceof List<?> things) {
            things.forEach(thing -> turtle.open.add((Json) thing));
        }
        while (!turtle.open.isEmpty()) {
            turtle.thing(turtle.open.removeFirst());
        }
        return turtle.turtle.toString();
    }

    private void thing(Json thing) {
        turtle.append("\n<%s>".formatted(thing.get("@id")));
        properties(thing, "\n    ");
        turtle.append(" .\n");
    }

    private void properties(Json thing, String indent) {
        String separator = "";
        for (Map.Entry<String, @Nullable Object> field : thing.fields().entrySet()) {
            if (field.getKey().equals("@id")) {
                continue;
            }
            boolean type = field.getKey().equals("@type");
            turtle.append(separator).append(indent).append(type ? "a" : field.getKey());
            List<?> values =
                    field.getValue() instanceof List<?> list ? list : List.of(String.valueOf(field.getValue()));
            if (field.getValue() instanceof Json one) {
                values = List.of(one);
            }
            String comma = " ";
            for (Object value : values) {
                turtle.append(comma);
                if (type) {
                    turtle.append(value);
                } else {
                    value(value, indent);
                }
                comma = ", ";
            }
            separator = " ;";
        }
    }

    /// A thing with an address is referred to, and described later if there is more to say of it.
    private void value(Object value, String indent) {
        if (!(value instanceof Json json)) {
            turtle.append(quoted(value));
        } else if (json.get("@id") != null) {
            turtle.append('<').append(json.get("@id")).append('>');
            if (json.fields().size() > 1) {
                open.add(json);
            }
        } else if (json.get("@value") != null) {
            turtle.append(quoted(json.get("@value")));
            if (json.get("@language") != null) {
                turtle.append('@').append(json.get("@language"));
            } else {
                turtle.append("^^").append(json.get("@type"));
            }
        } else {
            turtle.append('[');
            properties(json, indent + "  ");
            turtle.append(" ]");
        }
    }

    private static String quoted(@Nullable Object value) {
        return "\""
                + String.valueOf(value)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "\"";
    }
}

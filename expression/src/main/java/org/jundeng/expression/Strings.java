package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jundeng.expression.Builtins.Arguments;

/// Functions on texts. A character is a code point.
final class Strings {

    private Strings() {}

    static void declare() {
        Builtins.declare("not", "negand:ANY", arguments -> Logic.not(arguments.get(0)));
        Builtins.declare("substring", "string:STRING, start position:NUMBER, length:NUMBER?", Strings::substring);
        Builtins.declare(
                "string length",
                "string:STRING",
                arguments -> Value.Num.of(
                        arguments.text(0).codePointCount(0, arguments.text(0).length())));
        Builtins.declare(
                "upper case",
                "string:STRING",
                arguments -> new Value.Text(arguments.text(0).toUpperCase(Locale.ROOT)));
        Builtins.declare(
                "lower case",
                "string:STRING",
                arguments -> new Value.Text(arguments.text(0).toLowerCase(Locale.ROOT)));
        Builtins.declare("substring before", "string:STRING, match:STRING", arguments -> {
            int at = arguments.text(0).indexOf(arguments.text(1));
            return new Value.Text(at < 0 ? "" : arguments.text(0).substring(0, at));
        });
        Builtins.declare("substring after", "string:STRING, match:STRING", arguments -> {
            int at = arguments.text(0).indexOf(arguments.text(1));
            return new Value.Text(
                    at < 0
                            ? ""
                            : arguments.text(0).substring(at + arguments.text(1).length()));
        });
        Builtins.declare(
                "contains",
                "string:STRING, match:STRING",
                arguments -> Value.Bool.of(arguments.text(0).contains(arguments.text(1))));
        Builtins.declare(
                "starts with",
                "string:STRING, match:STRING",
                arguments -> Value.Bool.of(arguments.text(0).startsWith(arguments.text(1))));
        Builtins.declare(
                "ends with",
                "string:STRING, match:STRING",
                arguments -> Value.Bool.of(arguments.text(0).endsWith(arguments.text(1))));
        Builtins.declare(
                "matches",
                "input:STRING, pattern:STRING, flags:ANY?",
                arguments -> flags(arguments, 2)
                        .flatMap(flags ->
                                Patterns.find(arguments.evaluator(), arguments.text(0), arguments.text(1), flags))
                        .<Value>map(Value.Bool::of)
                        .orElse(Value.NULL));
        Builtins.declare(
                "replace",
                "input:STRING, pattern:STRING, replacement:STRING, flags:ANY?",
                arguments -> flags(arguments, 3)
                        .flatMap(flags -> Patterns.replace(
                                arguments.evaluator(), arguments.text(0), arguments.text(1), arguments.text(2), flags))
                        .<Value>map(Value.Text::new)
                        .orElse(Value.NULL));
        Builtins.declare("split", "string:STRING, delimiter:STRING", Strings::split);
        Builtins.declare("string join", "list:LIST, delimiter:ANY?", Strings::join);
    }

    /// The flags of a regular expression: none where null; empty where they are not a text.
    private static Optional<String> flags(Arguments arguments, int index) {
        return switch (arguments.get(index)) {
            case Value.Null _ -> Optional.of("");
            case Value.Text(String flags) -> Optional.of(flags);
            default -> Optional.empty();
        };
    }

    private static Value substring(Arguments arguments) {
        int[] characters = arguments.text(0).codePoints().toArray();
        BigDecimal start = arguments.number(1).setScale(0, RoundingMode.DOWN);
        if (start.signum() == 0 || start.abs().compareTo(BigDecimal.valueOf(characters.length)) > 0) {
            return Value.NULL;
        }
        int from = start.signum() > 0 ? start.intValueExact() - 1 : characters.length + start.intValueExact();
        int to = characters.length;
        if (arguments.has(2)) {
            BigDecimal length = arguments.number(2).setScale(0, RoundingMode.DOWN);
            if (length.signum() <= 0) {
                return Value.NULL;
            }
            to = length.min(BigDecimal.valueOf(characters.length - from)).intValueExact() + from;
        }
        return new Value.Text(new String(characters, from, to - from));
    }

    private static Value split(Arguments arguments) {
        Optional<Matcher> read = Patterns.matcher(arguments.evaluator(), arguments.text(0), arguments.text(1), "");
        if (read.isEmpty()) {
            return Value.NULL;
        }
        String text = arguments.text(0);
        Matcher matcher = read.get();
        List<Value> parts = new ArrayList<>();
        int from = 0;
        while (Patterns.find(matcher)) {
            if (matcher.end() > matcher.start()) {
                parts.add(new Value.Text(text.substring(from, matcher.start())));
                from = matcher.end();
            }
            if (parts.size() > Limits.ITEMS) {
                throw new Limits.Exceeded();
            }
        }
        parts.add(new Value.Text(text.substring(from)));
        return new Value.ListValue(parts);
    }

    private static Value join(Arguments arguments) {
        StringBuilder joined = new StringBuilder();
        String delimiter = switch (arguments.get(1)) {
            case Value.Text(String text) -> text;
            case Value.Null _ -> "";
            default -> throw new ArithmeticException("a delimiter is a text");
        };
        boolean first = true;
        for (Value item : arguments.list(0)) {
            if (item instanceof Value.Null) {
                continue;
            }
            if (!(item instanceof Value.Text(String text))) {
                return Value.NULL;
            }
            joined.append(first ? "" : delimiter).append(text);
            first = false;
            if (joined.length() > Limits.TEXT) {
                throw new Limits.Exceeded();
            }
        }
        return new Value.Text(joined.toString());
    }
}

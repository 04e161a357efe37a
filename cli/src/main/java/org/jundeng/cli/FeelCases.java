package org.jundeng.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Coercion;
import org.jundeng.expression.Expression;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Runs conformance cases of the DMN TCK, one JSON object a line: `expr`, `inputs`, `typeRef`, `expected`.
///
/// The definitions of custom types are not in the file. A type named as a list of a basic type
/// (`tNumberList`, `ListOfNumbers`) is that list; any other custom type takes everything.
final class FeelCases {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.00000001");
    private static final Map<String, Type> BASIC = Map.of(
            "number", Type.NUMBER,
            "string", Type.TEXT,
            "boolean", Type.BOOLEAN,
            "date", Type.DATE,
            "time", Type.TIME,
            "dateTime", Type.DATE_TIME,
            "date and time", Type.DATE_TIME,
            "dayTimeDuration", Type.DAY_TIME,
            "yearMonthDuration", Type.YEAR_MONTH);
    private static final Pattern LIST_NAME = Pattern.compile("t(Number|String|Any)List|ListOf(Number|String)s");
    private static final Pattern CUSTOM_TYPE = Pattern.compile("\\b(t[A-Z]\\w*|ListOf\\w+)\\b");

    private final PrintStream out;
    private final PrintStream err;
    private int passed;
    private int failed;
    private int valued;
    private int valuedPassed;

    private FeelCases(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Prints a line for each failure and last `N passed, N failed`.
    ///
    /// @return 0 where all passed, 1 otherwise
    static int run(Path cases, PrintStream out, PrintStream err) {
        FeelCases run = new FeelCases(out, err);
        List<String> lines;
        try {
            lines = Files.readAllLines(cases);
        } catch (IOException e) {
            out.println(cases + ":1:1: JD-4003: 读不出来 cannot be read: " + e.getMessage());
            return Terminal.PROBLEMS;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                run.line(cases + ":" + (i + 1), lines.get(i));
            }
        }
        err.println("non-null: " + run.valuedPassed + " of " + run.valued + " passed; null: "
                + (run.passed - run.valuedPassed) + " of " + (run.passed + run.failed - run.valued) + " passed");
        out.println(run.passed + " passed, " + run.failed + " failed");
        return run.failed == 0 ? Terminal.FINE : Terminal.PROBLEMS;
    }

    private void line(String place, String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            if (!(tree(parser) instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("not an object");
            }
            one(place, fields);
        } catch (JacksonException | IllegalArgumentException e) {
            failed++;
            out.println(place + ":1: JD-4004: 不是一个用例 not a case: " + e.getMessage());
        }
    }

    private void one(String place, Map<?, ?> fields) {
        String source = String.valueOf(fields.get("expr"));
        Map<String, Value> inputs = new LinkedHashMap<>();
        Map<String, Type> names = new LinkedHashMap<>();
        if (fields.get("inputs") instanceof Map<?, ?> given) {
            given.forEach((name, written) -> {
                Value value = value(written);
                inputs.put(String.valueOf(name), value);
                names.put(String.valueOf(name), shape(value));
            });
        }
        Optional<Expression> expression = Expression.compile(source, Scope.open(names, customTypes(source)))
                .expression();
        Value computed =
                expression.map(each -> each.evaluate(Bindings.of(inputs))).orElse(Value.NULL);
        Value actual = declared(fields.get("typeRef"))
                .map(type -> Coercion.to(type, computed).orElse(Value.NULL))
                .orElse(computed);
        Value expected = value(fields.get("expected"));
        boolean good = same(expected, actual);
        passed += good ? 1 : 0;
        failed += good ? 0 : 1;
        valued += expected.equals(Value.NULL) ? 0 : 1;
        valuedPassed += good && !expected.equals(Value.NULL) ? 1 : 0;
        if (!good) {
            out.println(place + ": " + fields.get("model") + " " + fields.get("case") + ": "
                    + source.replaceAll("\\s+", " ") + " → " + actual + ", expected " + expected);
        }
    }

    private static Map<String, Type> customTypes(String source) {
        Map<String, Type> types = new LinkedHashMap<>();
        Matcher matcher = CUSTOM_TYPE.matcher(source);
        while (matcher.find()) {
            declared(matcher.group(1)).ifPresent(type -> types.put(matcher.group(1), type));
        }
        return types;
    }

    private static Optional<Type> declared(@Nullable Object typeRef) {
        String name = String.valueOf(typeRef);
        Type basic = BASIC.get(name);
        if (basic != null) {
            return Optional.of(basic);
        }
        Matcher list = LIST_NAME.matcher(name);
        if (!list.matches()) {
            return Optional.empty();
        }
        String item = list.group(1) == null ? list.group(2) : list.group(1);
        return Optional.of(new Type.ListOf(
                switch (item) {
                    case "Number" -> Type.NUMBER;
                    case "String" -> Type.TEXT;
                    default -> Type.ANY;
                }));
    }

    /// The names within an input, so that they can be recognised.
    private static Type shape(Value value) {
        return switch (value) {
            case Value.ContextValue(var entries) -> {
                SequencedMap<String, Type> types = new LinkedHashMap<>();
                entries.forEach((name, entry) -> types.put(name, shape(entry)));
                yield new Type.ContextOf(types);
            }
            case Value.ListValue(List<Value> items) when !items.isEmpty() -> new Type.ListOf(shape(items.getFirst()));
            default -> Type.ANY;
        };
    }

    private static boolean same(Value expected, Value actual) {
        return switch (expected) {
            case Value.Num(BigDecimal a)
            when actual instanceof Value.Num(BigDecimal b) ->
                a.subtract(b).abs().compareTo(TOLERANCE) < 0;
            case Value.ListValue(List<Value> a)
            when actual instanceof Value.ListValue(List<Value> b) -> {
                boolean all = a.size() == b.size();
                for (int i = 0; all && i < a.size(); i++) {
                    all = same(a.get(i), b.get(i));
                }
                yield all;
            }
            case Value.ContextValue(var a)
            when actual instanceof Value.ContextValue(var b) ->
                a.keySet().equals(b.keySet())
                        && a.entrySet().stream()
                                .allMatch(entry -> same(entry.getValue(), b.getOrDefault(entry.getKey(), Value.NULL)));
            default -> expected.equals(actual);
        };
    }

    private static Value value(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> fields) || fields.containsKey("nil")) {
            return Value.NULL;
        }
        if (fields.get("list") instanceof List<?> items) {
            return new Value.ListValue(items.stream().map(FeelCases::value).toList());
        }
        if (fields.get("ctx") instanceof Map<?, ?> entries) {
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            entries.forEach((name, entry) -> values.put(String.valueOf(name), value(entry)));
            return new Value.ContextValue(values);
        }
        String text = String.valueOf(fields.get("v"));
        return switch (String.valueOf(fields.get("t"))) {
            case "string" -> new Value.Text(text);
            case "boolean" -> Value.Bool.of(text.equals("true"));
            case "decimal", "double", "integer" -> new Value.Num(new BigDecimal(text));
            case "date", "time", "dateTime", "duration" -> literal(text);
            default -> throw new IllegalArgumentException("unknown type " + fields.get("t"));
        };
    }

    private static Value literal(String text) {
        return Expression.compile("@\"" + text + "\"", Scope.of(Map.of()))
                .expression()
                .map(each -> each.evaluate(Bindings.of(Map.of())))
                .orElseThrow(() -> new IllegalArgumentException("unreadable value " + text));
    }

    /// Objects as maps, arrays as lists, everything else as text; null as null.
    private static @Nullable Object tree(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, tree(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(tree(parser));
            }
            return items;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}

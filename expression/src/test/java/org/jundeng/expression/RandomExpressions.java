package org.jundeng.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Random FEEL texts over eight names, and random values for these; the same for the same seed.
///
/// Now and then a part is of another type than its place asks for.
final class RandomExpressions {

    static final Map<String, List<Value>> DOMAIN = Map.of(
            "甲", values("true", "false", "null"),
            "has car", values("true", "false", "null"),
            "q", values("true", "false"),
            "m", values("0", "1", "2.5", "null"),
            "monthly income", values("0", "1", "-3"),
            "t", values("\"\"", "\"a\"", "\"ab\"", "null"),
            "list", values("[]", "[1]", "[2, 1, 1]", "[null, 3]", "null"),
            "家庭", values("{}", "{a: 1}", "{a: 2, b: [1, 2], q: false}", "{b: {a: 3}}", "null"));

    private static final int DEEPEST = 4;

    private final Random random;
    private int locals;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    private static List<Value> values(String... sources) {
        return Stream.of(sources).map(Feel::value).toList();
    }

    Expression next() {
        locals = 0;
        String source = random.nextInt(3) == 0 ? any(0) : condition(0);
        Map<String, Type> names = new HashMap<>();
        DOMAIN.keySet().forEach(name -> names.put(name, Type.ANY));
        return Feel.expression(source, Scope.open(names, Map.of()));
    }

    /// A value for each name.
    Map<String, Value> world() {
        Map<String, Value> world = new HashMap<>();
        DOMAIN.keySet().stream().sorted().forEach(name -> world.put(name, pick(DOMAIN.get(name))));
        return world;
    }

    /// The world with each name, at a chance of one in `in`, unknown.
    Map<String, Value> partly(Map<String, Value> world, int in) {
        Map<String, Value> partly = new HashMap<>(world);
        world.keySet().stream().sorted().forEach(name -> {
            if (random.nextInt(in) == 0) {
                partly.put(name, Value.Unknown.of(name));
            }
        });
        return partly;
    }

    /// The world with each unknown name given some value.
    Map<String, Value> completed(Map<String, Value> partly) {
        Map<String, Value> world = world();
        partly.forEach((name, value) -> {
            if (!(value instanceof Value.Unknown)) {
                world.put(name, value);
            }
        });
        return world;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String local() {
        return locals == 0 ? "1" : "v" + (1 + random.nextInt(locals));
    }

    private String any(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> condition(depth);
            case 1 -> number(depth);
            case 2 -> text(depth);
            case 3 -> list(depth);
            default -> context(depth);
        };
    }

    private String condition(int depth) {
        int in = depth + 1;
        if (depth >= DEEPEST || random.nextInt(5) == 0) {
            return pick(List.of("甲", "has car", "q", "true", "false", "null"));
        }
        return switch (random.nextInt(20)) {
            case 0, 1 -> "(" + condition(in) + " and " + condition(in) + ")";
            case 2, 3 -> "(" + condition(in) + " or " + condition(in) + ")";
            case 4 -> "not(" + condition(in) + ")";
            case 5, 6, 7 ->
                "(" + number(in) + pick(List.of(" < ", " <= ", " > ", " >= ", " = ", " != ")) + number(in) + ")";
            case 8 -> "(" + any(in) + " = " + any(in) + ")";
            case 9 -> "(" + number(in) + " in (" + number(in) + ", < " + number(in) + "))";
            case 10 -> "(" + number(in) + " in [" + number(in) + ".." + number(in) + "])";
            case 11 -> "(" + number(in) + " between " + number(in) + " and " + number(in) + ")";
            case 12 -> quantified("some", in);
            case 13 -> quantified("every", in);
            case 14 -> "(if " + condition(in) + " then " + condition(in) + " else " + condition(in) + ")";
            case 15 -> "list contains(" + list(in) + ", " + number(in) + ")";
            case 16 ->
                "(" + any(in) + " instance of " + pick(List.of("number", "boolean", "list<number>", "Any")) + ")";
            case 17 -> "([" + number(in) + ".." + number(in) + "] = [" + number(in) + "..2])";
            case 18 ->
                "(some v in [1, 2], w in (if v = 1 then " + list(in) + " else null) satisfies " + condition(in) + ")";
            default -> "(" + any(in) + " in " + list(in) + ")";
        };
    }

    private String quantified(String word, int depth) {
        String from = list(depth);
        locals++;
        String quantified = "(" + word + " v" + locals + " in " + from + " satisfies " + condition(depth) + ")";
        locals--;
        return quantified;
    }

    private String number(int depth) {
        int in = depth + 1;
        if (random.nextInt(40) == 0) {
            return any(in);
        }
        if (depth >= DEEPEST || random.nextInt(3) == 0) {
            return pick(List.of("m", "monthly income", "0", "1", "2.5", local(), local()));
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> "(" + number(in) + pick(List.of(" + ", " - ", " * ", " / ")) + number(in) + ")";
            case 3 -> "-" + number(in);
            case 4 -> "count(" + list(in) + ")";
            case 5 -> pick(List.of("sum", "min", "max", "mean")) + "(" + list(in) + ")";
            case 6 -> list(in) + "[" + pick(List.of("1", "-1", number(in))) + "]";
            case 7 -> "(if " + condition(in) + " then " + number(in) + " else " + number(in) + ")";
            case 8 -> context(in) + pick(List.of(".a", ".b"));
            case 9 -> "floor(" + number(in) + ")";
            case 10 -> "get value(" + context(in) + ", " + text(in) + ")";
            default -> called(in);
        };
    }

    private String called(int depth) {
        String argument = random.nextBoolean() ? number(depth) : any(depth);
        locals++;
        String called = "(function(v" + locals + pick(List.of("", ": number", ": list<number>")) + ") " + number(depth)
                + ")(" + argument + ")";
        locals--;
        return called;
    }

    private String text(int depth) {
        int in = depth + 1;
        if (depth >= DEEPEST || random.nextInt(2) == 0) {
            return pick(List.of("t", "\"a\"", "\"\"", "\"马\""));
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + text(in) + " + " + text(in) + ")";
            case 1 -> "string(" + any(in) + ")";
            case 2 -> "upper case(" + text(in) + ")";
            default -> "(if " + condition(in) + " then " + text(in) + " else " + text(in) + ")";
        };
    }

    private String list(int depth) {
        int in = depth + 1;
        if (depth >= DEEPEST || random.nextInt(3) == 0) {
            return pick(List.of("list", "list", "[]", "[1, 2]", "家庭.b", "[m, 1]", "[家庭, {a: 1, q: false}]"));
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> "[" + number(in) + ", " + any(in) + "]";
            case 2 -> list(in) + "[item > " + number(in) + "]";
            case 3 -> list(in) + "[" + condition(in) + "]";
            case 4 -> "append(" + list(in) + ", " + number(in) + ")";
            case 5 -> pick(List.of("reverse", "distinct values", "flatten")) + "(" + list(in) + ")";
            case 6 -> "concatenate(" + list(in) + ", " + list(in) + ")";
            case 7 -> "index of(" + list(in) + ", " + number(in) + ")";
            case 8 -> "insert before(" + list(in) + ", 1, " + any(in) + ")";
            case 9 -> "get entries(" + context(in) + ")";
            case 10 -> "list replace(" + list(in) + ", 1, " + any(in) + ")";
            default -> loop(in);
        };
    }

    private String loop(int depth) {
        String from = list(depth);
        locals++;
        String loop = "(for v" + locals + " in " + from + " return " + number(depth) + ")";
        locals--;
        return loop;
    }

    private String context(int depth) {
        int in = depth + 1;
        if (depth >= DEEPEST || random.nextInt(2) == 0) {
            return pick(List.of("家庭", "{a: m}", "{a: 1, b: list}"));
        }
        return switch (random.nextInt(6)) {
            case 0 -> "{a: " + any(in) + ", b: " + any(in) + "}";
            case 1 -> "context put(" + context(in) + ", [\"b\", " + text(in) + "], " + any(in) + ")";
            case 2 -> "context([{key: " + text(in) + ", value: " + any(in) + "}])";
            case 3 -> "context merge([" + context(in) + ", " + context(in) + "])";
            case 4 -> "context merge(" + list(in) + ")";
            default -> "context put(" + context(in) + ", \"a\", " + any(in) + ")";
        };
    }
}

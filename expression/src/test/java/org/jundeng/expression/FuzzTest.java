package org.jundeng.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts that somebody might write by accident or on purpose: good ones, cut up and put together again.
class FuzzTest {

    private static final int TEXTS = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "　",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "..",
            ".",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\U01F40E",
            "@\"",
            "//",
            "/*",
            "*/",
            "+",
            "-",
            "*",
            "**",
            "/",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "->",
            "?",
            "$",
            "'",
            "\0",
            "\uD83D",
            "🐎",
            "低保",
            "年龄",
            "has car",
            "and ",
            "or ",
            "in ",
            "not(",
            "if ",
            " then ",
            " else ",
            "for ",
            " return ",
            "some ",
            " satisfies ",
            "every ",
            "between ",
            "instance of ",
            "function(",
            "external ",
            "null",
            "true",
            "item",
            "partial",
            "list<",
            "range<",
            "context<",
            "number",
            "string",
            "date and time",
            "0",
            "1",
            "-1",
            "1e6144",
            "1e-6176",
            "1e999",
            "0.5",
            "99999999999999999999",
            "P1D",
            "2020-02-30",
            "24:00:00",
            "@Asia/Shanghai",
            "999999999-12-31",
            "(a+)+$",
            "[a-z-[b]]",
            "\\p{Lu}",
            "(?i)",
            "{2,1}",
            "\\1");
    private static final Scope OPEN = Scope.open(Map.of("年龄", Type.NUMBER, "has car", Type.BOOLEAN), Map.of());
    private static final Scope CLOSED = Scope.of(Map.of("年龄", Type.NUMBER, "has car", Type.BOOLEAN));
    private static final Bindings KNOWN = Bindings.of(Map.of("年龄", Value.Num.of(70), "has car", Value.Bool.FALSE));

    private final Random random = new Random(20180827);

    @Test
    void noTextLeadsToAnExceptionOrKeepsUsWaiting() throws IOException {
        List<String> seeds = seeds();
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(seeds);
            long begin = System.nanoTime();
            try {
                readAndEvaluate(text);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("text " + i + ": " + text, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(text).isLessThan(LONGEST);
        }
    }

    private static void readAndEvaluate(String text) {
        for (Scope scope : List.of(OPEN, CLOSED)) {
            Compilation compilation = Expression.compile(text, scope);
            assertThat(compilation.expression().isPresent())
                    .as(text)
                    .isEqualTo(compilation.problems().isEmpty());
            for (Problem problem : compilation.problems()) {
                assertThat(problem.render(Locale.CHINESE)).startsWith("FEEL:");
                assertThat(problem.place().line()).isPositive();
                assertThat(problem.place().column()).isPositive();
            }
            compilation.expression().ifPresent(expression -> {
                Value value = expression.evaluate(KNOWN);
                value.toString();
                expression.evaluatePartially(Value.Unknown::of);
                boolean ofTheMoment = text.contains("now") || text.contains("today") || text.contains("function");
                if (!ofTheMoment) {
                    assertThat(expression.trace(KNOWN).value()).as(text).isEqualTo(value);
                }
            });
        }
    }

    private String mutated(List<String> seeds) {
        StringBuilder text = new StringBuilder(pick(seeds));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, pick(PIECES));
                case 2 -> text.replace(from, to, pick(PIECES));
                case 3 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(3)));
                case 4 -> text.insert(from, pick(seeds));
                default -> text.replace(from, text.length(), pick(seeds));
            }
        }
        return text.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// The calls of every built-in function, and random expressions.
    private static List<String> seeds() throws IOException {
        RandomExpressions expressions = new RandomExpressions(7);
        try (InputStream bytes = FuzzTest.class.getResourceAsStream("builtins.txt")) {
            Stream<String> calls = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("→"))
                    .map(line -> line.substring(0, line.indexOf('→')).strip());
            Stream<String> made =
                    Stream.generate(() -> expressions.next().source()).limit(300);
            return Stream.concat(calls, made).toList();
        }
    }
}

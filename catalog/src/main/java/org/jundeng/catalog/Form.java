package org.jundeng.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Tree.Mapping;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.catalog.Tree.Sequence;
import org.jundeng.expression.Nearest;

/// A mapping of a file read field by field: each reader asks for the names it knows, and [#close]
/// reports the names nobody asked for.
///
/// A missing or wrong field is a problem and yields a harmless stand-in, so that reading goes on.
public final class Form implements AutoCloseable {

    private final Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Form(Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /// The form of a tree, or empty with a problem where the tree is not a mapping.
    public static Optional<Form> of(Tree tree, Problems problems) {
        if (tree instanceof Mapping mapping) {
            return Optional.of(new Form(mapping, problems));
        }
        problems.add(
                CatalogProblem.WRONG_SHAPE,
                tree.at(),
                Shape.MAPPING.words(),
                Shape.of(tree).words());
        return Optional.empty();
    }

    public Position at() {
        return mapping.at();
    }

    /// This form with some fields written anew.
    Form with(Mapping other) {
        java.util.SequencedMap<String, Tree> entries = new LinkedHashMap<>(mapping.entries());
        Map<String, Position> keys = new LinkedHashMap<>(mapping.keys());
        entries.putAll(other.entries());
        keys.putAll(other.keys());
        return new Form(new Mapping(entries, keys, mapping.at()), problems);
    }

    /// Where the field `key` begins, or the form where there is no such field.
    public Position at(String key) {
        Tree tree = mapping.entries().get(key);
        return tree == null ? mapping.at() : tree.at();
    }

    /// The field as it stands; an empty scalar counts as absent.
    public Optional<Tree> tree(String key) {
        asked.add(key);
        Tree tree = mapping.entries().get(key);
        return tree == null || tree instanceof Scalar scalar && scalar.empty() ? Optional.empty() : Optional.of(tree);
    }

    public boolean has(String key) {
        return tree(key).isPresent();
    }

    /// Required text; `""` with a problem where absent.
    public String text(String key) {
        Optional<Scalar> scalar = scalar(key);
        if (scalar.isEmpty() && !has(key)) {
            problems.add(CatalogProblem.MISSING_KEY, at(), key);
        }
        return scalar.map(Scalar::text).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return scalar(key).map(Scalar::text);
    }

    /// The field as a scalar; a problem where it is a list or mapping.
    public Optional<Scalar> scalar(String key) {
        return tree(key).flatMap(tree -> {
            if (tree instanceof Scalar scalar) {
                return Optional.of(scalar);
            }
            problems.add(
                    CatalogProblem.WRONG_SHAPE,
                    tree.at(),
                    Shape.TEXT.words(),
                    Shape.of(tree).words());
            return Optional.empty();
        });
    }

    /// A required whole number; 0 with a problem otherwise.
    public int whole(String key) {
        return number(key)
                .map(value -> {
                    try {
                        return value.intValueExact();
                    } catch (ArithmeticException e) {
                        problems.add(CatalogProblem.NOT_A_NUMBER, at(key), value.toPlainString());
                        return 0;
                    }
                })
                .orElseGet(() -> {
                    if (!has(key)) {
                        problems.add(CatalogProblem.MISSING_KEY, at(), key);
                    }
                    return 0;
                });
    }

    public Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(new BigDecimal(scalar.text().strip()));
            } catch (NumberFormatException e) {
                problems.addAlong(
                        CatalogProblem.NOT_A_NUMBER, scalar.at(), scalar.text().length(), scalar.text());
                return Optional.empty();
            }
        });
    }

    public Optional<LocalDate> date(String key) {
        return scalar(key).flatMap(scalar -> date(scalar, problems));
    }

    /// The date of a scalar in the form 2018-10-01; a problem for anything else, impossible days included.
    public static Optional<LocalDate> date(Scalar scalar, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(scalar.text().strip()));
        } catch (DateTimeParseException e) {
            problems.addAlong(
                    CatalogProblem.NOT_A_DATE, scalar.at(), scalar.text().length(), scalar.text());
            return Optional.empty();
        }
    }

    /// `true` or `false`; absent is `false`.
    public boolean flag(String key) {
        return scalar(key)
                .map(scalar -> switch (scalar.text()) {
                    case "true", "是" -> true;
                    case "false", "否" -> false;
                    default -> {
                        problems.addAlong(
                                CatalogProblem.NOT_YES_OR_NO,
                                scalar.at(),
                                scalar.text().length(),
                                scalar.text());
                        yield false;
                    }
                })
                .orElse(false);
    }

    /// One of the given words, or empty: with a problem where another word stands.
    public <T> Optional<T> word(String key, Map<String, T> words) {
        return scalar(key).flatMap(scalar -> word(scalar, words, problems));
    }

    static <T> Optional<T> word(Scalar scalar, Map<String, T> words, Problems problems) {
        T value = words.get(scalar.text());
        if (value == null) {
            problems.addAlong(
                    CatalogProblem.NOT_ONE_OF,
                    scalar.at(),
                    scalar.text().length(),
                    scalar.text(),
                    String.join(" | ", words.keySet()));
        }
        return Optional.ofNullable(value);
    }

    /// The words of a list; a single scalar stands for a list of one.
    public <T> List<T> words(String key, Map<String, T> words) {
        return scalars(key).stream()
                .flatMap(scalar -> word(scalar, words, problems).stream())
                .toList();
    }

    public List<String> texts(String key) {
        return scalars(key).stream().map(Scalar::text).toList();
    }

    /// The scalars of a list; a single scalar stands for a list of one, an absent field for none.
    public List<Scalar> scalars(String key) {
        List<Scalar> scalars = new ArrayList<>();
        for (Tree item : items(key)) {
            if (item instanceof Scalar scalar) {
                scalars.add(scalar);
            } else {
                problems.add(
                        CatalogProblem.WRONG_SHAPE,
                        item.at(),
                        Shape.TEXT.words(),
                        Shape.of(item).words());
            }
        }
        return scalars;
    }

    /// The items of a list; anything else but nothing stands for a list of one.
    public List<Tree> items(String key) {
        return tree(key)
                .map(tree -> tree instanceof Sequence sequence ? sequence.items() : List.of(tree))
                .orElse(List.of());
    }

    public Optional<Form> form(String key) {
        return tree(key).flatMap(tree -> of(tree, problems));
    }

    public List<Form> forms(String key) {
        return items(key).stream().flatMap(item -> of(item, problems).stream()).toList();
    }

    /// All fields, in order, as they stand; none of them is reported by [#close].
    public Map<String, Tree> entries() {
        asked.addAll(mapping.entries().keySet());
        return new LinkedHashMap<>(mapping.entries());
    }

    /// Where the name of the field `key` stands.
    public Position keyAt(String key) {
        Position position = mapping.keys().get(key);
        return position == null ? mapping.at() : position;
    }

    public Problems problems() {
        return problems;
    }

    /// Reports the fields that nobody asked for, each with the nearest name that exists.
    @Override
    public void close() {
        for (String key : mapping.entries().keySet()) {
            if (!asked.contains(key)) {
                problems.addAlong(CatalogProblem.UNKNOWN_KEY, keyAt(key), key.length(), key, Nearest.of(key, asked));
            }
        }
    }

    /// What a tree looks like, in words.
    enum Shape {
        TEXT("一个值 a single value"),
        LIST("一个列表 a list"),
        MAPPING("名称与值的对应 a mapping of names to values");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Shape of(Tree tree) {
            return switch (tree) {
                case Scalar _ -> TEXT;
                case Sequence _ -> LIST;
                case Mapping _ -> MAPPING;
            };
        }
    }
}

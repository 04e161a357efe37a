package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import org.jundeng.expression.Builtins.Arguments;

/// Functions on lists.
final class Lists {

    private Lists() {}

    static void declare() {
        Builtins.declarePartly("list contains", "list:LIST, element:ANY", Lists::contains);
        Builtins.declarePartly(
                "count",
                "list:LIST",
                arguments -> Value.Num.of(arguments.list(0).size()));
        ofItems("min", items -> extreme(items, -1));
        ofItems("max", items -> extreme(items, 1));
        ofItems("sum", items -> folded(items, BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.DECIMAL128)));
        ofItems("product", items -> folded(items, BigDecimal.ONE, (a, b) -> a.multiply(b, MathContext.DECIMAL128)));
        ofItems("mean", Lists::mean);
        ofItems("median", Lists::median);
        ofItems("stddev", Lists::deviation);
        ofItems("mode", Lists::mode);
        everyForm("all", items -> logical(items, true));
        everyForm("any", items -> logical(items, false));
        Builtins.declarePartly("sublist", "list:LIST, start position:NUMBER, length:NUMBER?", Lists::sublist);
        Builtins.declarePartly("append", "list:LIST, item:ANY...", arguments -> {
            List<Value> all = new ArrayList<>(arguments.list(0));
            all.addAll(arguments.values().subList(1, arguments.values().size()));
            return new Value.ListValue(all);
        });
        Builtins.declarePartly("concatenate", "list:LIST...", arguments -> {
            List<Value> all = new ArrayList<>();
            arguments.values().forEach(list -> all.addAll(((Value.ListValue) list).items()));
            return new Value.ListValue(all);
        });
        Builtins.declarePartly("insert before", "list:LIST, position:NUMBER, newItem:ANY", Lists::insert);
        Builtins.declarePartly("remove", "list:LIST, position:NUMBER", Lists::remove);
        Builtins.declarePartly("list replace", "list:LIST, position:NUMBER, newItem:ANY", Lists::replaceAt);
        Builtins.declare("list replace", "list:LIST, match:FUNCTION, newItem:ANY", Lists::replaceMatching);
        Builtins.declarePartly(
                "reverse",
                "list:LIST",
                arguments -> new Value.ListValue(arguments.list(0).reversed()));
        Builtins.declare("index of", "list:LIST, match:ANY", Lists::indexOf);
        Builtins.declare("union", "list:LIST...", arguments -> {
            List<Value> all = new ArrayList<>();
            arguments.values().forEach(list -> all.addAll(((Value.ListValue) list).items()));
            return distinct(arguments.evaluator(), all);
        });
        Builtins.declare(
                "distinct values", "list:LIST", arguments -> distinct(arguments.evaluator(), arguments.list(0)));
        Builtins.declare("flatten", "list:LIST", arguments -> {
            List<Value> flat = new ArrayList<>();
            flatten(arguments.list(0), flat);
            return new Value.ListValue(flat);
        });
        Builtins.declare("sort", "list:LIST, precedes:FUNCTION", Lists::sort);
    }

    @FunctionalInterface
    private interface OfItems {
        Value apply(List<Value> items);
    }

    /// A function of one list, or of its items one by one.
    private static void ofItems(String name, OfItems function) {
        Builtins.declare(name, "list:LIST", arguments -> function.apply(arguments.list(0)));
        Builtins.declare(name, "c:ANY, c:ANY...", arguments -> function.apply(arguments.values()));
    }

    private static void everyForm(String name, OfItems function) {
        Builtins.declarePartly(name, "list:LIST", arguments -> function.apply(arguments.list(0)));
        Builtins.declarePartly(name, "b:ANY, b:ANY...", arguments -> function.apply(arguments.values()));
    }

    private static Value contains(Arguments arguments) {
        Value any = Value.Bool.FALSE;
        for (Value item : arguments.list(0)) {
            any = Logic.or(any, Comparing.trueOrNot(Comparing.equal(item, arguments.get(1))));
        }
        return any;
    }

    private static Value extreme(List<Value> items, int sign) {
        if (items.isEmpty()) {
            return Value.NULL;
        }
        Value best = items.getFirst();
        for (Value item : items) {
            OptionalInt order = Comparing.order(item, best);
            if (order.isEmpty()) {
                return Value.NULL;
            }
            if (Integer.signum(order.getAsInt()) == sign) {
                best = item;
            }
        }
        return best;
    }

    /// The numbers of a list, or empty where there are none, or something else is among them.
    private static Optional<List<BigDecimal>> numbers(List<Value> items) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Value item : items) {
            if (!(item instanceof Value.Num(BigDecimal number))) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static Value folded(List<Value> items, BigDecimal start, BinaryOperator<BigDecimal> operator) {
        return numbers(items)
                .flatMap(numbers -> Operators.number(numbers.stream().reduce(start, operator)))
                .orElse(Value.NULL);
    }

    private static BigDecimal average(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.DECIMAL128));
        return sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
    }

    private static Value mean(List<Value> items) {
        return numbers(items)
                .<Value>map(numbers -> new Value.Num(average(numbers)))
                .orElse(Value.NULL);
    }

    private static Value median(List<Value> items) {
        return numbers(items)
                .<Value>map(numbers -> {
                    List<BigDecimal> sorted = numbers.stream().sorted().toList();
                    int middle = sorted.size() / 2;
                    return new Value.Num(
                            sorted.size() % 2 == 1
                                    ? sorted.get(middle)
                                    : sorted.get(middle - 1)
                                            .add(sorted.get(middle), MathContext.DECIMAL128)
                                            .divide(BigDecimal.TWO, MathContext.DECIMAL128));
                })
                .orElse(Value.NULL);
    }

    /// The standard deviation of a sample.
    private static Value deviation(List<Value> items) {
        return numbers(items)
                .filter(numbers -> numbers.size() > 1)
                .<Value>map(numbers -> {
                    BigDecimal mean = average(numbers);
                    BigDecimal squares = numbers.stream()
                            .map(number -> number.subtract(mean, MathContext.DECIMAL128)
                                    .pow(2, MathContext.DECIMAL128))
                            .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.DECIMAL128));
                    return new Value.Num(squares.divide(BigDecimal.valueOf(numbers.size() - 1L), MathContext.DECIMAL128)
                            .sqrt(MathContext.DECIMAL128));
                })
                .orElse(Value.NULL);
    }

    /// The most frequent numbers, ascending.
    private static Value mode(List<Value> items) {
        if (items.isEmpty()) {
            return new Value.ListValue(List.of());
        }
        return numbers(items)
                .<Value>map(numbers -> {
                    java.util.TreeMap<BigDecimal, Integer> counts = new java.util.TreeMap<>();
                    numbers.forEach(number -> counts.merge(number, 1, Integer::sum));
                    int most = counts.values().stream().max(Integer::compare).orElse(0);
                    return new Value.ListValue(counts.entrySet().stream()
                            .filter(entry -> entry.getValue() == most)
                            .<Value>map(entry -> new Value.Num(entry.getKey()))
                            .toList());
                })
                .orElse(Value.NULL);
    }

    private static Value logical(List<Value> items, boolean all) {
        Value result = Value.Bool.of(all);
        for (Value item : items) {
            result = all ? Logic.and(result, item) : Logic.or(result, item);
        }
        return result;
    }

    /// The index of a position that counts from 1, or from the end backwards; -1 outside.
    private static int index(BigDecimal position, int size) {
        BigDecimal whole = position.setScale(0, RoundingMode.DOWN);
        if (whole.signum() == 0 || whole.abs().compareTo(BigDecimal.valueOf(size)) > 0) {
            return -1;
        }
        return whole.signum() > 0 ? whole.intValueExact() - 1 : size + whole.intValueExact();
    }

    private static Value sublist(Arguments arguments) {
        List<Value> items = arguments.list(0);
        int from = index(arguments.number(1), items.size());
        if (from < 0) {
            return Value.NULL;
        }
        int to = items.size();
        if (arguments.has(2)) {
            BigDecimal length = arguments.number(2).setScale(0, RoundingMode.DOWN);
            if (length.signum() < 0 || length.compareTo(BigDecimal.valueOf(items.size() - (long) from)) > 0) {
                return Value.NULL;
            }
            to = from + length.intValueExact();
        }
        return new Value.ListValue(items.subList(from, to));
    }

    private static Value insert(Arguments arguments) {
        List<Value> items = new ArrayList<>(arguments.list(0));
        BigDecimal position = arguments.number(1);
        int at = position.compareTo(BigDecimal.valueOf(items.size() + 1L)) == 0
                ? items.size()
                : index(position, items.size());
        if (at < 0) {
            return Value.NULL;
        }
        items.add(at, arguments.get(2));
        return new Value.ListValue(items);
    }

    private static Value remove(Arguments arguments) {
        List<Value> items = new ArrayList<>(arguments.list(0));
        int at = index(arguments.number(1), items.size());
        if (at < 0) {
            return Value.NULL;
        }
        items.remove(at);
        return new Value.ListValue(items);
    }

    private static Value replaceAt(Arguments arguments) {
        List<Value> items = new ArrayList<>(arguments.list(0));
        int at = index(arguments.number(1), items.size());
        if (at < 0) {
            return Value.NULL;
        }
        items.set(at, arguments.get(2));
        return new Value.ListValue(items);
    }

    private static Value replaceMatching(Arguments arguments) {
        List<Value> replaced = new ArrayList<>();
        for (Value item : arguments.list(0)) {
            Value matches = arguments.evaluator().invoke(arguments.get(1), List.of(), List.of(item, arguments.get(2)));
            if (!(matches instanceof Value.Bool(boolean match))) {
                return matches instanceof Value.Unknown ? matches : Value.NULL;
            }
            replaced.add(match ? arguments.get(2) : item);
        }
        return new Value.ListValue(replaced);
    }

    private static Value indexOf(Arguments arguments) {
        List<Value> positions = new ArrayList<>();
        for (int i = 0; i < arguments.list(0).size(); i++) {
            if (Comparing.equal(arguments.list(0).get(i), arguments.get(1)).equals(Value.Bool.TRUE)) {
                positions.add(Value.Num.of(i + 1L));
            }
        }
        return new Value.ListValue(positions);
    }

    private static Value distinct(Evaluator evaluator, List<Value> items) {
        List<Value> distinct = new ArrayList<>();
        for (Value item : items) {
            evaluator.count(evaluator.weigh(item) * distinct.size());
            if (distinct.stream().noneMatch(each -> Comparing.equal(each, item).equals(Value.Bool.TRUE))) {
                distinct.add(item);
            }
        }
        return new Value.ListValue(distinct);
    }

    private static void flatten(List<Value> items, List<Value> flat) {
        for (Value item : items) {
            if (item instanceof Value.ListValue(List<Value> inner)) {
                flatten(inner, flat);
            } else {
                flat.add(item);
            }
        }
    }

    private static Value sort(Arguments arguments) {
        List<Value> sorted = new ArrayList<>(arguments.list(0));
        try {
            sorted.sort((a, b) -> precedes(arguments, a, b) ? -1 : precedes(arguments, b, a) ? 1 : 0);
        } catch (IllegalArgumentException e) {
            return Value.NULL;
        }
        return new Value.ListValue(sorted);
    }

    private static boolean precedes(Arguments arguments, Value a, Value b) {
        Value precedes = arguments.evaluator().invoke(arguments.get(1), List.of(), List.of(a, b));
        if (!(precedes instanceof Value.Bool(boolean before))) {
            throw new ArithmeticException("an order gives true or false");
        }
        return before;
    }
}

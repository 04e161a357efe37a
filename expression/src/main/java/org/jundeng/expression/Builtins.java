package org.jundeng.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The built-in functions of FEEL, by name, each with the forms in which it can be called.
///
/// Source: OMG DMN 1.5, 10.3.4, tables 73–82.
final class Builtins {

    private static final Map<String, List<Form>> FORMS = new HashMap<>();
    private static final Names NAMES;

    static {
        Conversions.declare();
        Numbers.declare();
        Strings.declare();
        Lists.declare();
        Ranges.declare();
        Contexts.declare();
        NAMES = Names.of(FORMS.keySet());
    }

    private Builtins() {}

    /// What a parameter takes.
    enum Kind {
        ANY,
        NUMBER,
        STRING,
        BOOLEAN,
        LIST,
        CONTEXT,
        RANGE,
        FUNCTION;

        Optional<Value> fit(Value value) {
            return switch (this) {
                case ANY -> Optional.of(value);
                case NUMBER -> one(value, Value.Num.class);
                case STRING -> one(value, Value.Text.class);
                case BOOLEAN -> one(value, Value.Bool.class);
                case CONTEXT -> one(value, Value.ContextValue.class);
                case RANGE -> one(value, Value.RangeValue.class);
                case FUNCTION -> one(value, Value.FunctionValue.class);
                case LIST ->
                    value instanceof Value.Null
                            ? Optional.empty()
                            : Optional.of(
                                    value instanceof Value.ListValue ? value : new Value.ListValue(List.of(value)));
            };
        }

        private static Optional<Value> one(Value value, Class<? extends Value> type) {
            if (type.isInstance(value)) {
                return Optional.of(value);
            }
            boolean single = value instanceof Value.ListValue(List<Value> items)
                    && items.size() == 1
                    && type.isInstance(items.getFirst());
            return single ? Optional.of(((Value.ListValue) value).items().getFirst()) : Optional.empty();
        }
    }

    record Parameter(String name, Kind kind, boolean optional) {}

    /// What a function does with its arguments, which fit its parameters.
    @FunctionalInterface
    interface Body {
        Value apply(Arguments arguments);
    }

    /// Arguments in the order of the parameters; null stands for one left out.
    record Arguments(Evaluator evaluator, List<Value> values) {

        Value get(int index) {
            return values.get(index);
        }

        boolean has(int index) {
            return index < values.size() && !(values.get(index) instanceof Value.Null);
        }

        String text(int index) {
            return ((Value.Text) values.get(index)).value();
        }

        java.math.BigDecimal number(int index) {
            return ((Value.Num) values.get(index)).value();
        }

        List<Value> list(int index) {
            return ((Value.ListValue) values.get(index)).items();
        }
    }

    /// One form of a call.
    ///
    /// @param rest whether more arguments may follow, like the last one
    /// @param partly whether the function knows what to do with unknown values
    private record Form(List<Parameter> parameters, boolean rest, boolean partly, Body body) {

        /// The arguments in the order of the parameters, or empty where they do not fit this form.
        Optional<List<Value>> order(List<String> names, List<Value> values) {
            if (names.isEmpty()) {
                long required =
                        parameters.stream().filter(each -> !each.optional()).count();
                boolean fits = values.size() >= required && (rest || values.size() <= parameters.size());
                return fits ? Optional.of(padded(values)) : Optional.empty();
            }
            Set<String> known =
                    new HashSet<>(parameters.stream().map(Parameter::name).toList());
            if (rest || !known.containsAll(names) || new HashSet<>(names).size() < names.size()) {
                return Optional.empty();
            }
            List<Value> ordered = new ArrayList<>();
            for (Parameter parameter : parameters) {
                int at = names.indexOf(parameter.name());
                if (at < 0 && !parameter.optional()) {
                    return Optional.empty();
                }
                ordered.add(at < 0 ? Value.NULL : values.get(at));
            }
            return Optional.of(ordered);
        }

        private List<Value> padded(List<Value> values) {
            List<Value> padded = new ArrayList<>(values);
            while (padded.size() < parameters.size()) {
                padded.add(Value.NULL);
            }
            return padded;
        }

        /// The arguments converted to what the parameters take, or empty where one does not fit.
        Optional<List<Value>> fit(List<Value> ordered, int given) {
            List<Value> fitting = new ArrayList<>(ordered.size());
            for (int i = 0; i < ordered.size(); i++) {
                Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
                Value value = ordered.get(i);
                if (parameter.optional() && i >= given || value instanceof Value.Unknown) {
                    fitting.add(value);
                    continue;
                }
                Optional<Value> fits = parameter.kind().fit(value);
                if (fits.isEmpty()) {
                    return Optional.empty();
                }
                fitting.add(fits.get());
            }
            return Optional.of(fitting);
        }
    }

    /// Declares a form, such as `"string:STRING, start position:NUMBER, length:NUMBER?"`; `...` at the
    /// end lets the last parameter repeat.
    static void declare(String name, String parameters, Body body) {
        add(name, parameters, false, body);
    }

    /// Declares a form whose body knows what to do with unknown values inside lists and contexts.
    static void declarePartly(String name, String parameters, Body body) {
        add(name, parameters, true, body);
    }

    private static void add(String name, String parameters, boolean partly, Body body) {
        boolean rest = parameters.endsWith("...");
        String listed = rest ? parameters.substring(0, parameters.length() - 3) : parameters;
        List<Parameter> declared = new ArrayList<>();
        for (String each : listed.isEmpty() ? new String[0] : listed.split(", ", -1)) {
            String[] parts = each.split(":", -1);
            boolean optional = parts[1].endsWith("?");
            Kind kind = Kind.valueOf(optional ? parts[1].substring(0, parts[1].length() - 1) : parts[1]);
            declared.add(new Parameter(parts[0], kind, optional));
        }
        FORMS.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Form(declared, rest, partly, body));
    }

    static Names names() {
        return NAMES;
    }

    /// Calls a function; null where no form takes these arguments.
    static Value call(Evaluator evaluator, String name, List<String> names, List<Value> values) {
        for (Form form : FORMS.getOrDefault(name, List.of())) {
            Optional<List<Value>> ordered = form.order(names, values);
            Optional<List<Value>> fitting =
                    ordered.flatMap(each -> form.fit(each, names.isEmpty() ? values.size() : given(form, names)));
            if (fitting.isPresent()) {
                return apply(evaluator, form, fitting.get());
            }
        }
        return Unknowns.in(values).<Value>map(unknown -> unknown).orElse(Value.NULL);
    }

    /// By name, whatever is given is checked: only a tail that is left out is not.
    private static int given(Form form, List<String> names) {
        int last = 0;
        for (int i = 0; i < form.parameters().size(); i++) {
            if (names.contains(form.parameters().get(i).name())) {
                last = i + 1;
            }
        }
        return last;
    }

    private static Value apply(Evaluator evaluator, Form form, List<Value> values) {
        evaluator.weigh(values.toArray(Value[]::new));
        Optional<Value.Unknown> unknown = form.partly()
                ? Unknowns.in(
                        values.stream().filter(Value.Unknown.class::isInstance).toList())
                : Unknowns.in(values);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        try {
            Value result = form.body().apply(new Arguments(evaluator, values));
            evaluator.weigh(result);
            return result;
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return Value.NULL;
        }
    }

    /// The forms of a function as a person reads them, or `""` where there is none of that name.
    static String usage(String name) {
        List<String> forms = FORMS.getOrDefault(name, List.of()).stream()
                .map(form -> name + "("
                        + String.join(
                                ", ",
                                form.parameters().stream()
                                        .map(each -> each.name() + (each.optional() ? "?" : ""))
                                        .toList())
                        + (form.rest() ? ", …" : "") + ")")
                .distinct()
                .toList();
        return String.join(" | ", forms);
    }

    /// Whether some form takes so many arguments, or arguments of these names.
    static boolean takes(String name, List<String> names, int count) {
        List<Value> values = java.util.Collections.nCopies(count, Value.NULL);
        return FORMS.getOrDefault(name, List.of()).stream()
                .anyMatch(form -> form.order(names, values).isPresent());
    }

    /// Whether some form takes arguments of these types, as far as types are known.
    static boolean accepts(String name, List<String> names, List<Type> types) {
        return FORMS.getOrDefault(name, List.of()).stream().anyMatch(form -> {
            for (int i = 0; i < types.size(); i++) {
                int at = names.isEmpty() ? Math.min(i, form.parameters().size() - 1) : index(form, names.get(i));
                if (at < 0 || !accepts(form.parameters().get(at).kind(), types.get(i))) {
                    return false;
                }
            }
            return form.order(names, java.util.Collections.nCopies(types.size(), Value.NULL))
                    .isPresent();
        });
    }

    private static int index(Form form, String name) {
        return form.parameters().stream().map(Parameter::name).toList().indexOf(name);
    }

    private static boolean accepts(Kind kind, Type type) {
        if (type.equals(Type.ANY) || kind == Kind.ANY || kind == Kind.LIST || type instanceof Type.ListOf) {
            return true;
        }
        return switch (kind) {
            case NUMBER -> type.equals(Type.NUMBER);
            case STRING -> type.equals(Type.TEXT) || type instanceof Type.EnumOf;
            case BOOLEAN -> type.equals(Type.BOOLEAN);
            case CONTEXT -> type instanceof Type.ContextOf;
            case RANGE -> type instanceof Type.RangeOf;
            case FUNCTION -> type instanceof Type.FunctionOf;
            case ANY, LIST -> true;
        };
    }

    /// The function whose name is most like a mistyped one.
    static String nearest(String word) {
        return Nearest.of(word, FORMS.keySet());
    }
}

package org.jundeng.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;

/// KIE's FEEL engine, with the same names and values.
final class Peer {

    private final FEEL feel;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, @Nullable Object> values;
    private final Map<String, Type> types;

    /// @param compiled whether expressions become Java classes or are interpreted, as is usual there
    Peer(Sample sample, boolean compiled) {
        feel = FEEL.newInstance(
                Peer.class.getClassLoader(), compiled ? List.of(new DoCompileFEELProfile()) : List.of());
        feel.addListener(event -> errors.add(String.valueOf(event.getMessage())));
        values = entries(sample.values());
        types = sample.types();
    }

    /// A context that is used again makes that engine slower.
    CompiledExpression compile(String text) {
        CompilerContext context = feel.newCompilerContext();
        types.forEach((name, type) -> context.addInputVariableType(name, kie(type)));
        return feel.compile(text, context);
    }

    @Nullable
    Object evaluate(CompiledExpression expression) {
        return feel.evaluate(expression, values);
    }

    /// The problems since this was last asked.
    List<String> errors() {
        List<String> found = List.copyOf(errors);
        errors.clear();
        return found;
    }

    private static org.kie.dmn.feel.lang.Type kie(Type type) {
        return switch (type) {
            case Type.Basic basic ->
                switch (basic) {
                    case BOOLEAN -> BuiltInType.BOOLEAN;
                    case NUMBER -> BuiltInType.NUMBER;
                    case TEXT -> BuiltInType.STRING;
                    case DATE -> BuiltInType.DATE;
                    default -> BuiltInType.UNKNOWN;
                };
            case Type.EnumOf _ -> BuiltInType.STRING;
            case Type.ListOf _ -> BuiltInType.LIST;
            default -> BuiltInType.UNKNOWN;
        };
    }

    private static Map<String, @Nullable Object> entries(Map<String, Value> values) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> entries.put(name, object(value)));
        return entries;
    }

    /// A value as that engine has it.
    static @Nullable Object object(Value value) {
        return switch (value) {
            case Value.Bool(boolean truth) -> truth;
            case Value.Num(var number) -> number;
            case Value.Text(String text) -> text;
            case Value.Date(var date) -> date;
            case Value.ListValue(List<Value> items) -> {
                List<@Nullable Object> objects = new ArrayList<>();
                items.forEach(item -> objects.add(object(item)));
                yield objects;
            }
            case Value.ContextValue(var entries) -> entries(entries);
            default -> null;
        };
    }
}

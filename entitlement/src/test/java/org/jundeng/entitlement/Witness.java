package org.jundeng.entitlement;

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

/// KIE's FEEL engine reading a rule of the list: another program, by other people, of the same standard.
final class Witness {

    /// That engine ends a name at a full-width bracket, which the standard allows within one.
    private static final Map<String, String> UNREADABLE = Map.of("国家机关（国有企事业单位）工作人员", "国家机关工作人员");

    private final FEEL feel = FEEL.newInstance(Witness.class.getClassLoader(), List.of());
    private final CompiledExpression compiled;

    Witness(String text, Map<String, Type> types) {
        CompilerContext context = feel.newCompilerContext();
        types.forEach((name, type) -> context.addInputVariableType(readable(name), kie(type)));
        compiled = feel.compile(readable(text), context);
    }

    @Nullable
    Object evaluate(Map<String, Value> values) {
        Map<String, @Nullable Object> objects = new LinkedHashMap<>();
        values.forEach((name, value) -> objects.put(readable(name), object(value)));
        return feel.evaluate(compiled, objects);
    }

    private static String readable(String text) {
        String readable = text;
        for (Map.Entry<String, String> name : UNREADABLE.entrySet()) {
            readable = readable.replace(name.getKey(), name.getValue());
        }
        return readable;
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
            case Value.ContextValue(var entries) -> {
                Map<String, @Nullable Object> objects = new LinkedHashMap<>();
                entries.forEach((name, each) -> objects.put(readable(name), object(each)));
                yield objects;
            }
            case Value.Null _ -> null;
            default -> throw new IllegalArgumentException("no witness for " + value);
        };
    }
}

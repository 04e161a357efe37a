package org.jundeng.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jundeng.expression.Type.Basic;

/// What it means for a value to be of a type.
final class Types {

    private Types() {}

    static boolean basic(Basic type, Value value) {
        return switch (type) {
            case ANY -> !value.equals(Value.NULL);
            case NULL -> value.equals(Value.NULL);
            case BOOLEAN -> value instanceof Value.Bool;
            case NUMBER -> value instanceof Value.Num;
            case TEXT -> value instanceof Value.Text;
            case DATE -> value instanceof Value.Date;
            case TIME -> value instanceof Value.Time;
            case DATE_TIME -> value instanceof Value.DateTime;
            case DAY_TIME -> value instanceof Value.DayTimeDuration;
            case YEAR_MONTH -> value instanceof Value.YearMonthDuration;
        };
    }

    /// An entry must be there; null fits every type.
    static boolean entry(Type type, @Nullable Value value) {
        return value != null && (value.equals(Value.NULL) || type.contains(value));
    }

    /// Parameters may take more than is asked, the result may be less (contravariance, covariance).
    static boolean function(List<Type> parameters, Type result, Value.FunctionValue function) {
        List<Type> own = function.parameterTypes();
        if (own.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!fits(parameters.get(i), own.get(i))) {
                return false;
            }
        }
        return fits(function.resultType(), result);
    }

    /// Whether every value of `part` is one of `whole`.
    static boolean fits(Type part, Type whole) {
        if (part.equals(whole) || whole.equals(Type.ANY) || part.equals(Type.NULL)) {
            return true;
        }
        return switch (part) {
            case Type.EnumOf(List<String> allowed) ->
                whole.equals(Type.TEXT) || whole instanceof Type.EnumOf(List<String> more) && more.containsAll(allowed);
            case Type.ListOf(Type item) -> whole instanceof Type.ListOf(Type more) && fits(item, more);
            case Type.RangeOf(Type end) -> whole instanceof Type.RangeOf(Type more) && fits(end, more);
            case Type.ContextOf(var entries) ->
                whole instanceof Type.ContextOf(var fewer)
                        && fewer.entrySet().stream()
                                .allMatch(entry -> entries.containsKey(entry.getKey())
                                        && fits(entries.get(entry.getKey()), entry.getValue()));
            case Type.FunctionOf(List<Type> parameters, Type result) ->
                whole instanceof Type.FunctionOf(List<Type> others, Type otherResult)
                        && parameters.size() == others.size()
                        && fits(result, otherResult);
            case Basic _ -> false;
        };
    }
}

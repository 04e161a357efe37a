package org.jundeng.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Short ways to compile and evaluate in tests.
final class Feel {

    private Feel() {}

    /// The value of a text that must be readable.
    static Value value(String source) {
        return value(source, Map.of());
    }

    static Value value(String source, Map<String, Value> values) {
        return open(source, values).evaluate(Bindings.of(values));
    }

    /// The expression in an open scope that knows these names.
    static Expression open(String source, Map<String, Value> values) {
        Map<String, Type> names = new HashMap<>();
        values.keySet().forEach(name -> names.put(name, Type.ANY));
        return expression(source, Scope.open(names, Map.of()));
    }

    static Expression expression(String source, Scope scope) {
        Compilation compilation = Expression.compile(source, scope);
        return compilation.expression().orElseThrow(() -> new AssertionError(shown(compilation.problems())));
    }

    static String shown(List<Problem> problems) {
        return String.join(
                "\n", problems.stream().map(each -> each.render(Locale.ENGLISH)).toList());
    }
}

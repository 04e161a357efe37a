package org.jundeng.expression;

import java.util.List;
import java.util.Optional;

/// The outcome of reading a FEEL text: an expression, or problems.
public record Compilation(Optional<Expression> expression, List<Problem> problems) {

    public Compilation {
        problems = List.copyOf(problems);
    }
}

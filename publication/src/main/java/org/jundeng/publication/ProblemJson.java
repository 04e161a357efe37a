package org.jundeng.publication;

import java.util.Locale;
import org.jundeng.expression.Problem;

/// The interchange form of something wrong in a file.
public final class ProblemJson {

    private ProblemJson() {}

    public static Json of(Problem problem) {
        return new Json()
                .put("code", problem.code().id())
                .put("severity", ServiceJson.word(problem.severity()))
                .put("file", problem.place().file())
                .put("line", problem.place().line())
                .put("column", problem.place().column())
                .put("zh", problem.message(Locale.CHINESE))
                .put("en", problem.message(Locale.ENGLISH));
    }
}

package org.jundeng.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jundeng.expression.Problem;
import org.jundeng.publication.Json;
import org.jundeng.publication.ProblemJson;
import org.springframework.http.HttpHeaders;

/// A request that gets no answer, and why: the body is a problem of RFC 9457.
///
/// It names no class and no line of ours, and repeats nothing of a family's file but what the messages of the problems
/// in it say.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// As many problems of one body as are listed.
    private static final int LISTED = 100;

    private final ApiProblem kind;
    private final transient Problem problem;
    private final transient List<Problem> found;
    private final transient HttpHeaders headers = new HttpHeaders();

    Refusal(ApiProblem kind, Object... arguments) {
        this(kind, List.of(), arguments);
    }

    /// @param found what is wrong with the body, each with its place
    Refusal(ApiProblem kind, List<Problem> found, Object... arguments) {
        super(kind.id(), null, false, false);
        this.kind = kind;
        this.problem = kind.problem(arguments);
        this.found = found;
    }

    /// A refusal that may be another answer later.
    static Refusal until(ApiProblem kind, Duration wait) {
        String seconds = String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new Refusal(kind, seconds).with(HttpHeaders.RETRY_AFTER, seconds);
    }

    Refusal with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    ApiProblem kind() {
        return kind;
    }

    HttpHeaders headers() {
        return headers;
    }

    /// @param kinds the address of the list of all kinds
    Json json(String kinds, Locale locale) {
        return new Json()
                .put("type", kinds + "#" + kind.id())
                .put("title", problem.message(locale))
                .put("status", kind.status().value())
                .put("code", kind.id())
                .put("zh", problem.message(Locale.CHINESE))
                .put("en", problem.message(Locale.ENGLISH))
                .put(
                        "problems",
                        found.stream().limit(LISTED).map(ProblemJson::of).toList())
                .put("left_out", Math.max(0, found.size() - LISTED));
    }

    /// A value of a query parameter that is not one of those that there are.
    static Refusal parameter(String name, String expected) {
        return new Refusal(ApiProblem.BAD_PARAMETER, name, expected);
    }
}

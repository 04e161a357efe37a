package org.jundeng.server.api;

import java.util.List;
import java.util.Locale;
import org.jundeng.expression.Problem;
import org.jundeng.publication.Json;
import org.springframework.http.HttpStatus;

/// Why the interface gives no answer. Codes are stable; texts are in `problems_*.properties`.
enum ApiProblem implements Problem.Code {
    NO_SUCH_ADDRESS(5001, HttpStatus.NOT_FOUND),
    NO_SUCH_SERVICE(5002, HttpStatus.NOT_FOUND),
    NO_SUCH_NAME(5003, HttpStatus.NOT_FOUND),
    NO_VALUE(5004, HttpStatus.NOT_FOUND),
    REGION_NOT_IN_FORCE(5005, HttpStatus.NOT_FOUND),
    METHOD(5006, HttpStatus.METHOD_NOT_ALLOWED),
    UNKNOWN_PARAMETER(5007, HttpStatus.BAD_REQUEST),
    BAD_PARAMETER(5008, HttpStatus.BAD_REQUEST),
    BAD_REQUEST(5009, HttpStatus.BAD_REQUEST),
    MEDIA_TYPE(5010, HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_LARGE(5011, HttpStatus.CONTENT_TOO_LARGE),
    NOT_UTF8(5012, HttpStatus.BAD_REQUEST),
    NOT_JSON(5013, HttpStatus.BAD_REQUEST),
    NOT_YAML(5014, HttpStatus.BAD_REQUEST),
    TOO_DEEP(5015, HttpStatus.BAD_REQUEST),
    FAMILY(5016, HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_MEMBERS(5017, HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(5018, HttpStatus.TOO_MANY_REQUESTS),
    BUSY(5019, HttpStatus.SERVICE_UNAVAILABLE),
    FAULT(5020, HttpStatus.INTERNAL_SERVER_ERROR);

    private static final Problem.Place NOWHERE = new Problem.Place("", 1, 1, "", 1);

    private final int number;
    private final HttpStatus status;

    ApiProblem(int number, HttpStatus status) {
        this.number = number;
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// The kind with its messages, where `{0}` and so on stand for what differs.
    Json json() {
        Problem problem = problem();
        return new Json()
                .put("code", id())
                .put("status", status.value())
                .put("zh", problem.message(Locale.CHINESE))
                .put("en", problem.message(Locale.ENGLISH));
    }

    Problem problem(Object... arguments) {
        return new Problem(this, Problem.Severity.ERROR, NOWHERE, List.of(arguments));
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.server.api.problems";
    }
}

package org.jundeng.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.expression.Problem;

/// Where a command writes and what it knows of its surroundings.
///
/// @param home the project's folder, which has `standards/`
/// @param interactive whether standard output is a terminal
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Path home, boolean interactive) {

    /// Nothing wrong.
    static final int FINE = 0;
    /// A file has problems, or an answer rests on a value that nobody set.
    static final int PROBLEMS = 1;
    /// Our own fault.
    static final int INTERNAL_ERROR = 3;

    /// Colours only on a terminal, and not where `NO_COLOR` is set.
    boolean colours() {
        return interactive && !environment.containsKey("NO_COLOR");
    }

    /// How many columns a line may have.
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{2,3}") ? Math.clamp(Integer.parseInt(columns), 40, 120) : 96;
    }

    /// Problems go to standard error, so that an answer on standard output stays clean.
    void show(List<Problem> problems, Locale locale) {
        problems.forEach(problem -> err.println(problem.render(locale)));
    }

    /// Says what ended a command: a file that could not be read or written, or a fault of the program.
    int fault(Exception exception) {
        Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
        if (cause instanceof FileSystemException file) {
            err.println("JD-4005: 文件或文件夹不能读写 / a file or folder cannot be read or written: " + file.getFile() + " ("
                    + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason()) + ")");
            return PROBLEMS;
        }
        return internalError(exception);
    }

    private int internalError(Exception exception) {
        err.println("JD-4001: 内部错误，请把这一行告诉我们 / internal error, please report this line: "
                + exception.getClass().getSimpleName() + ": " + exception.getMessage() + " at "
                + (exception.getStackTrace().length > 0 ? exception.getStackTrace()[0] : "?"));
        if (environment.containsKey("JUNDENG_DEBUG")) {
            exception.printStackTrace(err);
        }
        return INTERNAL_ERROR;
    }
}

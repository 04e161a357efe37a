package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jundeng.expression.Problem;
import org.jundeng.expression.Problem.Severity;

/// The problems found so far; reading goes on so that all of them are shown at once.
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /// Adds an error about the one character at `at`.
    public void add(Problem.Code code, Position at, Object... arguments) {
        addAlong(code, at, 1, arguments);
    }

    /// Adds an error about `length` characters from `at`.
    public void addAlong(Problem.Code code, Position at, int length, Object... arguments) {
        found.add(new Problem(code, Severity.ERROR, at.place(length), List.of(arguments)));
    }

    /// Adds a warning: the file is usable, but its reader should know.
    public void warnAlong(Problem.Code code, Position at, int length, Object... arguments) {
        found.add(new Problem(code, Severity.WARNING, at.place(length), List.of(arguments)));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> more) {
        found.addAll(more);
    }

    /// How many were found so far.
    public int count() {
        return found.size();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /// All problems, by file, line and column.
    public List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.place().file())
                        .thenComparingInt(problem -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }
}

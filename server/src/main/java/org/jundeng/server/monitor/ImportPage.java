package org.jundeng.server.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.Intake;

/// The form by which a table is taken in, with what it would bring or what is wrong with it.
///
/// @param closed whether no token is configured, so that nothing can be taken in
/// @param error a sentence about the whole request; empty for none
/// @param uploaded whether a file was sent, which a browser does not send again by itself
/// @param problems every bad cell, as many as a page can hold
/// @param more how many problems are not shown
/// @param tried what the table would bring in; empty before it was looked at
/// @param stored the batch that it came in as
public record ImportPage(
        boolean closed,
        String error,
        String table,
        String mapping,
        String file,
        String by,
        boolean uploaded,
        List<Problem> problems,
        int more,
        Optional<Intake> tried,
        Optional<Batch> stored) {

    private static final int MOST = 100;
    /// How many observations a dry run shows.
    public static final int SHOWN = 10;

    static ImportPage empty(boolean closed) {
        return new ImportPage(closed, "", "", "", "", "", false, List.of(), 0, Optional.empty(), Optional.empty());
    }

    ImportPage wrong(String sentence) {
        return new ImportPage(
                closed, sentence, table, mapping, file, by, uploaded, List.of(), 0, Optional.empty(), Optional.empty());
    }

    ImportPage with(List<Problem> found) {
        return new ImportPage(
                closed,
                "",
                table,
                mapping,
                file,
                by,
                uploaded,
                found.stream().limit(MOST).toList(),
                Math.max(0, found.size() - MOST),
                Optional.empty(),
                Optional.empty());
    }

    ImportPage with(Intake intake) {
        return new ImportPage(
                closed, "", table, mapping, file, by, uploaded, List.of(), 0, Optional.of(intake), Optional.empty());
    }

    ImportPage with(Batch batch) {
        return new ImportPage(closed, "", "", "", "", by, false, List.of(), 0, Optional.empty(), Optional.of(batch));
    }

    /// The address and the text of a problem.
    public static String told(Problem problem, Locale locale) {
        return problem.place() + " " + problem.code().id() + "：" + problem.message(locale);
    }
}

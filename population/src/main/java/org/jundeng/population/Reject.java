package org.jundeng.population;

import java.util.Locale;
import org.jundeng.expression.Problem;

/// A row of an extract that was not taken in, and why; a row with several faults has several.
///
/// @param line of the file where the row begins, from 1; the header is line 1
/// @param header of the column at fault, or `""` where it is the row as a whole
/// @param value what the cell says; personal data
public record Reject(String file, long line, String header, String value, Problem problem) {

    /// The reason in words.
    public String reason(Locale locale) {
        return problem.message(locale);
    }
}

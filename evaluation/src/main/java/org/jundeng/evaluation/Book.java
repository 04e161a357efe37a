package org.jundeng.evaluation;

import java.util.List;

/// Reports of one day that are printed one after the other.
///
/// @param reports at least one
public record Book(String title, List<Report> reports) {

    public Book {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException(title + " has no reports");
        }
    }
}

package org.jundeng.chart;

import java.util.List;

/// A picture with what it says: a sentence with the finding, the table of its figures, and its files.
///
/// Written by [Svg]; it needs no script.
///
/// @param id unique on its page
/// @param title what it is a picture of; unique on its page
/// @param sentence what it shows, in words
/// @param width in units of the picture; a unit is about a pixel of a wide window
public record Chart(
        String id,
        String title,
        String sentence,
        double width,
        double height,
        List<Mark> marks,
        Figures figures,
        List<Download> files) {

    public Chart {
        marks = List.copyOf(marks);
        files = List.copyOf(files);
    }

    /// The figures behind a picture, as a table; the first cell of a row names it.
    public record Figures(List<String> head, List<List<String>> rows) {

        public Figures {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public static final Figures NONE = new Figures(List.of(), List.of());
    }

    /// The same figures as a file.
    ///
    /// @param form such as CSV
    public record Download(String form, String address) {}
}

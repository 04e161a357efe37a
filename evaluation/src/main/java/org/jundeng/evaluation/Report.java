package org.jundeng.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jundeng.chart.Chart;
import org.jundeng.publication.Sheet;

/// An evaluation as it is read, whatever the form: sections of words, tables and pictures.
///
/// The same inputs give the same report, letter for letter; there is no clock in it.
///
/// @param id of its file, such as `350000`
/// @param name of the region
/// @param dated the day that it bears
public record Report(String id, String name, String title, Locale locale, LocalDate dated, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /// A part under a heading.
    ///
    /// @param id stable, whatever the language
    public record Section(String id, String heading, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// What a section is made of.
    public sealed interface Block {
        /// A paragraph.
        record Words(String text) implements Block {}

        /// A paragraph that says on what something rests, or what is missing.
        record Note(String text) implements Block {}

        /// A table.
        ///
        /// @param shown how many of its rows stand in the text; all of them are in the workbook and in its CSV
        record Table(Sheet sheet, int shown) implements Block {}

        /// A picture of figures that stand in a table.
        ///
        /// @param table the id of that table
        record Picture(Chart chart, String table) implements Block {}
    }

    /// The same report with some of its sections alone.
    Report only(Set<String> ids) {
        return new Report(
                id,
                name,
                title,
                locale,
                dated,
                sections.stream().filter(each -> ids.contains(each.id())).toList());
    }

    /// The tables, in order.
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table(Sheet sheet, int _)) {
                    sheets.add(sheet);
                }
            }
        }
        return sheets;
    }

    /// The hash of everything that it says: its title, words, whole tables, and what pictures show.
    public String hash() {
        Hash hash = new Hash();
        hash.add(title).add(dated.toString());
        for (Section section : sections) {
            hash.add(section.id()).add(section.heading());
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Words(String text) -> hash.add(text);
                    case Block.Note(String text) -> hash.add(text);
                    case Block.Table(Sheet sheet, int _) ->
                        hash.add(sheet.title()).add(new String(sheet.csv(), StandardCharsets.UTF_8));
                    case Block.Picture(Chart chart, String _) ->
                        hash.add(chart.title()).add(chart.sentence());
                }
            }
        }
        return hash.hex();
    }
}

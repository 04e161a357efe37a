package org.jundeng.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem.Place;
import org.jundeng.vocabulary.Regions;

/// What a file would bring in, all of it or nothing: with one bad cell there is none.
///
/// @param observations in the order of the file
/// @param places of the figure behind each observation, in the same order
/// @param empty how many figures are not there, because their cells are empty or say so
/// @param unused headers of columns that nobody asked for
public record Intake(List<Observation> observations, List<Place> places, int empty, List<String> unused) {

    public Intake {
        observations = List.copyOf(observations);
        places = List.copyOf(places);
        unused = List.copyOf(unused);
    }

    /// What a file is read with.
    ///
    /// @param recorded the day of the record of rows that do not name one
    public record Terms(Indicators indicators, Regions regions, LocalDate recorded) {}

    /// Reads a file: our own columns, SDMX-CSV, or somebody's table by a mapping.
    ///
    /// @param file what problems call it, and the source of rows that do not name one
    /// @return empty where anything is wrong; `problems` then has every bad cell with its address
    public static Optional<Intake> read(byte[] content, String file, Mapping mapping, Terms terms, Problems problems) {
        int before = problems.count();
        Optional<Intake> intake = Table.read(content, file, mapping.sheet(), problems)
                .flatMap(table -> new IntakeReader(table, file, mapping, terms, problems).read());
        return problems.count() == before ? intake : Optional.empty();
    }
}

package org.jundeng.fiscal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Problems;

/// Which counties share a border.
///
/// @param byCounty both ways; a county without neighbours is not in it
public record Neighbours(Map<Integer, SortedSet<Integer>> byCounty) {

    private static final String COUNTY = "区划代码";
    private static final String OTHER = "相邻区划代码";

    /// Reads pairs of counties; empty with problems where a line is not one.
    public static Optional<Neighbours> read(Path file, Problems problems) {
        int before = problems.count();
        Optional<Neighbours> neighbours = CsvTable.read(file, problems).map(table -> of(table, problems));
        return problems.count() > before ? Optional.empty() : neighbours;
    }

    private static Neighbours of(CsvTable table, Problems problems) {
        CsvTable.Row header = table.rows().getFirst();
        if (!header.cells().equals(List.of(COUNTY, OTHER))) {
            problems.add(FiscalProblem.NO_HEADER, header.at().getFirst(), COUNTY + "," + OTHER);
        }
        Map<Integer, SortedSet<Integer>> byCounty = new TreeMap<>();
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            if (row.cells().size() != 2) {
                problems.add(
                        FiscalProblem.WRONG_WIDTH,
                        row.at().getFirst(),
                        row.cells().size(),
                        2);
                continue;
            }
            String one = row.cells().get(0);
            String other = row.cells().get(1);
            if (one.matches("[1-9][0-9]{5}") && other.matches("[1-9][0-9]{5}")) {
                add(byCounty, Integer.parseInt(one), Integer.parseInt(other));
                add(byCounty, Integer.parseInt(other), Integer.parseInt(one));
            } else {
                problems.add(FiscalProblem.NOT_A_FIGURE, row.at().getFirst(), one + "," + other);
            }
        }
        return new Neighbours(byCounty);
    }

    private static void add(Map<Integer, SortedSet<Integer>> byCounty, int county, int other) {
        byCounty.computeIfAbsent(county, _ -> new TreeSet<>()).add(other);
    }

    public SortedSet<Integer> of(int county) {
        return byCounty.getOrDefault(county, new TreeSet<>());
    }
}

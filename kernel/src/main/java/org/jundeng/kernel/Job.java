package org.jundeng.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A simulation as a cluster is given it: the programs of a list and of scenarios, and the files that hold the people.
///
/// @param population the SHA-256 of the population's `population.yaml`
/// @param parts all files of the population, in the order of counties and of parts within
/// @param groups by what people are counted; deciles follow from the people
/// @param programs the list as it is, then each scenario
/// @param compare whether scenarios are compared with the list household by household
/// @param lines by county, the income per head a year below which people are poor, in fen
public record Job(
        Schema schema,
        String population,
        List<Part> parts,
        Groups groups,
        List<YearlyProgram> programs,
        boolean compare,
        SortedMap<Integer, Long> lines)
        implements Serializable {

    public Job {
        parts = List.copyOf(parts);
        programs = List.copyOf(programs);
        lines = new TreeMap<>(lines);
    }

    /// By county, how many persons there are.
    public SortedMap<Integer, Long> persons() {
        SortedMap<Integer, Long> persons = new TreeMap<>();
        parts.forEach(part -> persons.merge(part.region(), (long) part.persons(), Long::sum));
        return persons;
    }

    /// By county, how many households there are.
    public SortedMap<Integer, Long> households() {
        SortedMap<Integer, Long> households = new TreeMap<>();
        parts.forEach(part -> households.merge(part.region(), (long) part.households(), Long::sum));
        return households;
    }
}

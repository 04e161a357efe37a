package org.jundeng.population;

import java.time.LocalDate;
import java.util.List;

/// Where a population comes from.
///
/// @param date the day that its facts are of
/// @param seed of the chances that it was made with; 0 where it was not made
/// @param share how much of the people it has, above 0 and at most 1; less than 1 is a sample
/// @param assumptions the rates that it rests on, with their basis
public record Provenance(String title, LocalDate date, long seed, double share, List<Rates.Rate> assumptions) {

    public Provenance {
        assumptions = List.copyOf(assumptions);
    }

    /// Whether it is a sample, whose results are estimates of the whole.
    public boolean sample() {
        return share < 1;
    }
}

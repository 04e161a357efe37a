package org.jundeng.kernel;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/// A program, and how often in a year what it grants is paid.
///
/// @param times by number of the service, for each of its benefits by place
public record YearlyProgram(Program program, SortedMap<Integer, int[]> times) implements Serializable {

    public YearlyProgram {
        times = new TreeMap<>(times);
    }
}

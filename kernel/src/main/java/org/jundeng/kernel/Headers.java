package org.jundeng.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the columns of a population's files are called besides the names of facts, and how sets of words are written.
public final class Headers {

    /// The number of a household, from 1 in each county.
    public static final String HOUSEHOLD = "户号";

    /// How many persons a household has.
    public static final String MEMBERS = "人数";

    private Headers() {}

    /// The column that says where there is nothing, for a fact of which not every row states something.
    public static String nothing(String name) {
        return name + "（无）";
    }

    /// Every set of some words as a file writes it, in the order of their bits.
    public static List<String> sets(List<String> words) {
        return IntStream.range(0, 1 << words.size())
                .mapToObj(set -> IntStream.range(0, words.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(words::get)
                        .collect(Collectors.joining("、")))
                .toList();
    }
}

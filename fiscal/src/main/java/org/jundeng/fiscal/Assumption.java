package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A number that a calculation needs and the list does not give, with its status and basis.
///
/// @param values by the age with which each begins; a number that does not go by age has one, from 0
/// @param assumed whether no source gives it
/// @param basis the source, or why this number
public record Assumption(String name, SortedMap<Integer, BigDecimal> values, boolean assumed, String basis) {

    public Assumption {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// A number that an assumption must have.
    ///
    /// @param least and `most` are what it may be
    record Wanted(String name, BigDecimal least, BigDecimal most, boolean byAge) {

        static Wanted single(String name, String least, String most) {
            return new Wanted(name, new BigDecimal(least), new BigDecimal(most), false);
        }

        static Wanted byAge(String name, String least, String most) {
            return new Wanted(name, new BigDecimal(least), new BigDecimal(most), true);
        }
    }

    /// The number, where it does not go by age.
    public BigDecimal number() {
        return values.firstEntry().getValue();
    }

    /// The number at an age; 0 below the first that is given.
    BigDecimal at(int age) {
        SortedMap<Integer, BigDecimal> below = values.headMap(age + 1);
        return below.isEmpty() ? BigDecimal.ZERO : below.lastEntry().getValue();
    }
}

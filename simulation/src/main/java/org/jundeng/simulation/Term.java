package org.jundeng.simulation;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jundeng.catalog.Fact;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantity;

/// What a part of a rule comes to in columns.
sealed interface Term {

    /// The same value in every row.
    record Known(Value value) implements Term {}

    /// A value for each area: what a parameter comes to.
    ///
    /// @param values by the place of the area, the last for rows without one
    /// @param provincial the values as the list itself sets them, without what regions have raised
    record ByArea(Places places, List<Value> values, List<Value> provincial) implements Term {}

    /// True, false, null or unknown in each row.
    record Condition(Truth truth) implements Term {}

    /// A number in each row.
    ///
    /// @param used the wires that the quantity reads
    record Number(Quantity quantity, List<Wire> used) implements Term {}

    /// A whole number in planes, least significant first, as its distance from `least`; planes are 0 where there is
    /// none.
    record Whole(List<Wire> planes, int least, Wire nothing, Wire unknown) implements Term {}

    /// A day in planes; planes are 0 where there is none.
    record Day(List<Wire> planes, Wire nothing, Wire unknown) implements Term {}

    /// A day that is moved by a fixed time.
    record Moved(Day day, UnaryOperator<Value> by) implements Term {}

    /// The years and months from a day of each row to a fixed day.
    record Lasting(Day from, int to) implements Term {}

    /// The full years from a day of each row to a fixed day.
    record Years(Day from, int to) implements Term {}

    /// One of some words.
    ///
    /// @param is where each word holds
    record Word(SequencedMap<String, Wire> is, Wire nothing, Wire unknown) implements Term {}

    /// Some of some words.
    ///
    /// @param has where each word is among them
    record Words(SequencedMap<String, Wire> has, Wire unknown) implements Term {}

    /// A region.
    record Region(Places places) implements Term {}

    /// A record of details.
    record Details(Subject subject, Fact fact, Level level) implements Term {}

    /// A list of things with details, at most one of each item.
    record Things(Subject subject, Fact fact, Level level) implements Term {}

    /// The thing of one item, where it is there.
    record Thing(Things things, String item) implements Term {}

    /// The members of the household, as the rules of households see them.
    record Members(Subject persons) implements Term {}

    /// One of the members.
    record Member(Subject persons) implements Term {}

    /// All that live together; only their number can be asked for.
    record Everybody(Quantity number) implements Term {}
}

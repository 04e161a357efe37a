package org.jundeng.fiscal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// The finance of one county in one year (县级财政). What is not known has no figure.
///
/// @param county its six digits
public record Account(int county, int year, SortedMap<Item, Figure> figures) {

    public Account {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /// Where a figure comes from.
    public enum Status {
        /// The final account, as approved.
        FINAL("决算"),
        /// What was collected and spent by the end of the year, before the final account.
        EXECUTED("执行"),
        /// The budget.
        BUDGET("预算"),
        /// No source gives it; whatever rests on it says so.
        ASSUMED("假定");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Optional<Status> of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word.equals(word))
                    .findFirst();
        }
    }

    /// An amount in fen, or a number of people.
    ///
    /// @param source the document, or for an assumed figure its basis
    public record Figure(long amount, Status status, String source) {}

    public Optional<Figure> figure(Item item) {
        return Optional.ofNullable(figures.get(item));
    }

    public OptionalLong amount(Item item) {
        Figure figure = figures.get(item);
        return figure == null ? OptionalLong.empty() : OptionalLong.of(figure.amount());
    }

    /// Whether any of its figures is assumed.
    public boolean assumed() {
        return figures.values().stream().anyMatch(figure -> figure.status() == Status.ASSUMED);
    }
}

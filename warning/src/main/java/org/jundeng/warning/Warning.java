package org.jundeng.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Bilingual;

/// A warning: what it is of, on which numbers it rests, who is to answer, and until when.
///
/// @param since the year from which it has been given without a break; a warning that goes on is not given anew
/// @param held whether no level's condition holds any more, and the warning only waits for the figures to be well
/// clear
/// @param figures the numbers that the rule looked at, by name
/// @param raised the day on which it is given
/// @param due the last day for an answer; empty where there is no calendar of working days for it
public record Warning(
        WarningRule rule,
        Level level,
        Place place,
        int since,
        boolean held,
        Bilingual evidence,
        SequencedMap<String, BigDecimal> figures,
        LocalDate raised,
        Optional<LocalDate> due,
        Optional<Reply> reply) {

    public Warning {
        figures = new LinkedHashMap<>(figures);
    }

    /// What was answered.
    ///
    /// @param by who answered
    public record Reply(LocalDate day, String by, Answer answer, String text) {}

    /// What an answer says of the figures.
    public enum Answer {
        /// They were wrong and are reported anew.
        CORRECTED("已更正"),
        /// They are right, and this is why.
        EXPLAINED("属实有因"),
        /// Measures are taken.
        ACTED("已整改");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Where it stands on a day.
    public enum State {
        OPEN,
        ANSWERED,
        OVERDUE
    }

    /// The same for the same rule and thing, such as `E-RANGE@350102@C-WATER@2020`.
    public String id() {
        return rule.id() + "@" + place.region() + "@" + place.code() + "@" + since;
    }

    public State state(LocalDate day) {
        if (reply.filter(each -> !each.day().isAfter(day)).isPresent()) {
            return State.ANSWERED;
        }
        return due.filter(day::isAfter).isPresent() ? State.OVERDUE : State.OPEN;
    }

    Warning answered(Optional<Reply> given) {
        return new Warning(rule, level, place, since, held, evidence, figures, raised, due, given);
    }
}

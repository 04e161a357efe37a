package org.jundeng.entitlement;

import java.util.List;
import org.jundeng.expression.Value;

/// A value that a result rests on, and where it comes from.
///
/// @param member whose value it is, `""` for the household or for everybody
/// @param source where it is written: a place in the family's file, the words of a rule, an act, or a basis
/// @param from the values that it was worked out from
public record Used(String name, String member, Value value, Origin origin, String source, List<Used> from) {

    public Used {
        from = List.copyOf(from);
    }

    /// What sort of place a value comes from.
    public enum Origin {
        /// The family said so.
        STATED,
        /// The family did not say.
        NOT_STATED,
        /// A detail that the family stated implies it, or the whole that it denied.
        IMPLIED,
        /// A rule of the list.
        RULE,
        /// The finding on another service of the list.
        SERVICE,
        /// A value of the plan itself.
        OFFICIAL,
        /// A value of another act.
        CITED,
        /// A value that no source gives.
        ASSUMED,
        /// A value put in place of the list's for this question.
        WHAT_IF,
        /// A value that nobody set for the region and day.
        NO_VALUE,
        /// The reading that settles a doubt of the text.
        READING,
        /// The day, the region or the members asked about.
        ASKED
    }

    /// Whether the value is an assumed one, or worked out from one.
    public boolean restsOnAssumed() {
        return origin == Origin.ASSUMED || from.stream().anyMatch(Used::restsOnAssumed);
    }
}

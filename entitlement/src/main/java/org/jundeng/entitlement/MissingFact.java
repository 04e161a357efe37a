package org.jundeng.entitlement;

import org.jundeng.expression.Value;

/// A fact that was not stated: of a member, or of the household where `member` is `""`.
///
/// A detail that a stated record leaves out is named `医疗费用账单.商业保险`.
public record MissingFact(String name, String member) implements Comparable<MissingFact> {

    private static final char SEPARATOR = '\u001F';

    /// The unknown value that stands for this fact while rules are read.
    public Value.Unknown asUnknown() {
        return Value.Unknown.of(key());
    }

    private String key() {
        return name + SEPARATOR + member;
    }

    static MissingFact of(String key) {
        int at = key.indexOf(SEPARATOR);
        return new MissingFact(key.substring(0, at), key.substring(at + 1));
    }

    /// The name of the fact itself, without a detail.
    public String fact() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    @Override
    public int compareTo(MissingFact other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : member.compareTo(other.member);
    }
}

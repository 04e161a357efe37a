package org.jundeng.vocabulary;

/// The sex on a person's record.
///
/// Source: GB/T 2261.1-2003, codes 1 and 2.
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String zh;

    Sex(String zh) {
        this.zh = zh;
    }

    /// The Chinese word.
    public String zh() {
        return zh;
    }
}

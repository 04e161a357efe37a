package org.jundeng.warning;

/// How urgent a warning is, the least first.
public enum Level {
    NOTICE("提示"),
    YELLOW("黄色"),
    RED("红色");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /// The word in files.
    public String word() {
        return word;
    }
}

package org.jundeng.server.check;

/// A page that says one thing and what to do next; its sentences have the name as key.
public enum Message {
    /// The answers were forgotten because nobody came back for long.
    EXPIRED,
    /// The visitor ended the check.
    ENDED;

    public String key() {
        return "message." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

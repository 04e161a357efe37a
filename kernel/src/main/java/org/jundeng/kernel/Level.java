package org.jundeng.kernel;

/// What a row of a column stands for.
public enum Level {
    PERSON,
    HOUSEHOLD
}

package org.jundeng.kernel;

import java.io.Serializable;

/// A column of a population by name: a fact of a list's vocabulary, or a detail of one.
///
/// A detail of a record is named `fact.detail`. A fact that is a list of records has the things that are there as
/// [Shape.Choices] of its item, and `fact[item].detail` for each detail of each; of a thing there is at most one. A
/// record itself is a flag: set where there is one, and “无” where there is none.
///
/// @param complete whether every row states something, be it that there is nothing
public record Field(String name, Level level, Shape shape, boolean complete) implements Serializable {}

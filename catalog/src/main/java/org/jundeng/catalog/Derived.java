package org.jundeng.catalog;

import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Fact.Holder;

/// A word whose value follows from others by a rule, such as 年龄 from 出生日期; it is never asked for.
///
/// @param text the official words that use it, `""` if none
/// @param interpretations the readings of the text that the rule rests on
public record Derived(
        String name,
        FactType type,
        Set<Holder> holders,
        Rule rule,
        String text,
        List<String> interpretations,
        String note,
        Position at) {}

package org.jundeng.server.monitor;

import java.util.List;
import org.jundeng.indicator.Indicator;

/// Every indicator, with whether anything is known of it.
public record ListPage(List<Group> groups) {

    /// @param kind the last part of the key of its heading
    public record Group(String kind, List<Entry> entries) {}

    /// @param years of which something is known, the latest first
    public record Entry(Indicator indicator, List<Integer> years) {}
}

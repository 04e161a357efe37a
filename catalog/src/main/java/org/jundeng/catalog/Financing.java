package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Who pays for a service (支出责任).
///
/// @param text the whole official cell
/// @param bearers who bears it, where one rule holds everywhere
/// @param schedules shares that differ by region, as in item 20
public record Financing(
        String id, String text, List<Bearer> bearers, List<Schedule> schedules, String note, Position at) {

    public Financing {
        bearers = List.copyOf(bearers);
        schedules = List.copyOf(schedules);
    }

    /// One who pays, with the share where the text gives it.
    ///
    /// @param level 省级 市级 县级 基金 用人单位 个人 企业 社会
    /// @param share a fraction of the whole; empty where the text names no share
    public record Bearer(String level, Optional<BigDecimal> share, String note) {}

    /// Shares of one part of the cost by band of regions.
    ///
    /// @param by the parameter that gives a region's band
    public record Schedule(
            String name, String text, String by, SequencedMap<String, List<Bearer>> bands, Position at) {}
}

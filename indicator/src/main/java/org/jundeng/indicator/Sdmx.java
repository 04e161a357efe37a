package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jundeng.indicator.Observation.Quality;

/// Observations in SDMX-CSV 2.0, as statistical offices exchange them.
///
/// `OBS_STATUS` has the codes of CL_OBS_STATUS; `QUALITY` our own word beside it, since a revised and a made-up value
/// have
/// no code there. Source: SDMX 3.0, section on SDMX-CSV; CL_OBS_STATUS 2.2.
public final class Sdmx {

    static final List<String> STRUCTURES = List.of("STRUCTURE", "DATAFLOW");

    static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("指标", "INDICATOR"),
            Map.entry("地区", "REF_AREA"),
            Map.entry("年份", "TIME_PERIOD"),
            Map.entry("分组", "POPULATION_GROUP"),
            Map.entry("数值", "OBS_VALUE"),
            Map.entry("分子", "NUMERATOR"),
            Map.entry("分母", "DENOMINATOR"),
            Map.entry("状态", "OBS_STATUS"),
            Map.entry("来源", "SOURCE"),
            Map.entry("记录日", "RECORDED"));

    private static final List<String> WRITTEN = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "INDICATOR",
            "REF_AREA",
            "POPULATION_GROUP",
            "TIME_PERIOD",
            "OBS_VALUE",
            "BOUND",
            "NUMERATOR",
            "DENOMINATOR",
            "OBS_STATUS",
            "QUALITY",
            "SOURCE",
            "RECORDED");

    private Sdmx() {}

    /// The observations as a file, in the order of [Observation#ORDER].
    public static String written(Collection<Observation> observations) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", WRITTEN));
        observations.stream().sorted(Observation.ORDER).map(Sdmx::line).forEach(lines::add);
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Observation each) {
        return CSVFormat.RFC4180.format(
                "dataflow",
                "JUNDENG:OBSERVATIONS(1.0)",
                "I",
                each.indicator(),
                each.region(),
                each.group(),
                each.year(),
                plain(each.value()),
                each.bound().written(),
                plain(each.numerator()),
                plain(each.denominator()),
                code(each.quality()),
                each.quality().word(),
                each.source(),
                each.recorded());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String code(Quality quality) {
        return switch (quality) {
            case REPORTED, REVISED -> "A";
            case ESTIMATED -> "E";
            case IMPUTED -> "I";
            case PROVISIONAL -> "P";
            case SUPPRESSED -> "Q";
            case BREAK -> "B";
            case ASSUMED -> "G";
        };
    }

    /// What a code says of a value; empty for one that we have no word for.
    static Optional<Quality> quality(String code) {
        return switch (code) {
            case "", "A" -> Optional.of(Quality.REPORTED);
            case "E" -> Optional.of(Quality.ESTIMATED);
            case "I" -> Optional.of(Quality.IMPUTED);
            case "P" -> Optional.of(Quality.PROVISIONAL);
            case "Q" -> Optional.of(Quality.SUPPRESSED);
            case "B" -> Optional.of(Quality.BREAK);
            case "G" -> Optional.of(Quality.ASSUMED);
            default -> Optional.empty();
        };
    }
}

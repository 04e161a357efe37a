package org.jundeng.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Catalog;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Given;
import org.jundeng.warning.Warning;
import org.jundeng.warning.WarningRules;

/// Everything that an evaluation rests on.
///
/// @param observations as they are known on the day that is asked about
/// @param replies answers to warnings, by [Warning#id]
/// @param method weights and floors
/// @param sources the files, as readers may check them
public record Basis(
        Catalog catalog,
        Indicators indicators,
        Observations observations,
        WarningRules rules,
        Given given,
        Map<String, Warning.Reply> replies,
        Method method,
        Regions regions,
        List<Source> sources) {

    /// The day of the record of values that do not name one: they count as known ever since.
    public static final LocalDate UNDATED = LocalDate.of(1970, 1, 1);

    public Basis {
        replies = Map.copyOf(replies);
        sources = List.copyOf(sources);
    }

    /// The last day on which something was recorded that is known; that of the list where none is dated.
    public LocalDate lastRecord() {
        return observations.all().stream()
                .map(each -> each.recorded())
                .filter(day -> day.isAfter(UNDATED))
                .max(LocalDate::compareTo)
                .orElse(catalog.edition().published());
    }
}

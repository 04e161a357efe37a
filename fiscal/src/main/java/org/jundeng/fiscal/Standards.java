package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.RegionCode;

/// The parameters of a list as standards that amounts follow.
record Standards(Catalog catalog) {

    /// The parameters that the amounts of a benefit name, through derived words too.
    SortedSet<String> of(Service.Benefit benefit) {
        Deque<String> open = new ArrayDeque<>();
        benefit.tiers().forEach(tier -> open.addAll(tier.amount().names()));
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> parameters = new TreeSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (names.add(name)) {
                Derived word = catalog.derived().get(name);
                if (word != null) {
                    open.addAll(word.rule().names());
                }
                if (catalog.parameters().containsKey(name)) {
                    parameters.add(name);
                }
            }
        }
        return parameters;
    }

    /// What a parameter sets in a county on a day: of the county, else of its city, else of the province.
    Optional<Parameter.Setting> in(Parameter parameter, int county, LocalDate date) {
        return parameter.setting(
                new RegionCode(county)
                        .chain().stream().map(RegionCode::toString).toList(),
                date);
    }

    /// The number of a setting; empty where it is no number.
    static Optional<BigDecimal> number(Parameter.Setting setting) {
        return setting.value() instanceof Value.Num(BigDecimal number)
                ? Optional.of(number.setScale(Math.max(number.scale(), 0)))
                : Optional.empty();
    }
}

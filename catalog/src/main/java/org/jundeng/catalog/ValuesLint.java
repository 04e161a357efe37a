package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Financing.Bearer;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Period;

/// Values of parameters by region and date, and shares of who pays.
final class ValuesLint {

    private final Catalog catalog;
    private final Problems problems;

    ValuesLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        for (Parameter parameter : catalog.parameters().values()) {
            Map<String, List<Setting>> byRegion = parameter.values().stream()
                    .collect(Collectors.groupingBy(Setting::region, java.util.LinkedHashMap::new, Collectors.toList()));
            byRegion.values().forEach(settings -> dates(parameter, settings));
            for (Setting setting : parameter.values()) {
                within(parameter, setting);
                floor(parameter, setting);
            }
        }
        for (Financing financing : catalog.financing().values()) {
            whole(financing.id(), financing.bearers(), financing.at());
            financing
                    .schedules()
                    .forEach(schedule -> schedule.bands()
                            .forEach((band, bearers) -> whole(schedule.name() + " " + band, bearers, schedule.at())));
        }
        for (AssumedShares assumed : catalog.assumedShares().values()) {
            assumed.bands().forEach((band, bearers) -> whole(assumed.financing() + " " + band, bearers, assumed.at()));
        }
    }

    private void dates(Parameter parameter, List<Setting> settings) {
        List<Setting> inOrder = new ArrayList<>(settings);
        inOrder.sort(Comparator.comparing(setting -> setting.period().from()));
        for (int i = 1; i < inOrder.size(); i++) {
            Setting before = inOrder.get(i - 1);
            Setting after = inOrder.get(i);
            if (before.period().overlaps(after.period())) {
                problems.add(
                        CatalogProblem.VALUES_OVERLAP,
                        after.at(),
                        parameter.name(),
                        after.region(),
                        before.period(),
                        after.period());
            } else if (gap(before.period(), after.period())) {
                problems.warnAlong(
                        CatalogProblem.VALUE_GAP,
                        after.at(),
                        1,
                        parameter.name(),
                        after.region(),
                        before.period(),
                        after.period());
            }
        }
    }

    private static boolean gap(Period before, Period after) {
        return before.lastDay()
                .filter(last -> last.plusDays(1).isBefore(after.from()))
                .isPresent();
    }

    private void within(Parameter parameter, Setting setting) {
        if (parameter.bounds().size() == 2
                && setting.value() instanceof Value.Num(BigDecimal value)
                && parameter.bounds().getFirst() instanceof Value.Num(BigDecimal least)
                && parameter.bounds().getLast() instanceof Value.Num(BigDecimal most)
                && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
            problems.add(
                    CatalogProblem.VALUE_OUT_OF_BOUNDS,
                    setting.at(),
                    parameter.name(),
                    written(parameter, setting.value()),
                    written(parameter, parameter.bounds().getFirst()),
                    written(parameter, parameter.bounds().getLast()));
        }
    }

    /// A region may set more than the province's least value at the same time, never less.
    private void floor(Parameter parameter, Setting setting) {
        if (!parameter.floor() || setting.region().equals(catalog.edition().region())) {
            return;
        }
        Optional<Setting> least = parameter.values().stream()
                .filter(each -> each.region().equals(catalog.edition().region()))
                .filter(each -> each.period().overlaps(setting.period()))
                .filter(each -> each.value() instanceof Value.Num(BigDecimal floor)
                        && setting.value() instanceof Value.Num(BigDecimal value)
                        && value.compareTo(floor) < 0)
                .findFirst();
        least.ifPresent(floor -> problems.add(
                CatalogProblem.BELOW_FLOOR,
                setting.at(),
                setting.region(),
                parameter.name(),
                written(parameter, setting.value()),
                written(parameter, floor.value())));
    }

    private static String written(Parameter parameter, Value value) {
        return parameter.type() instanceof FactType.Fraction && value instanceof Value.Num(BigDecimal number)
                ? percent(number)
                : value + " " + parameter.type().unit();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /// Shares make up the whole; where some are not given, the others at least do not exceed it.
    private void whole(String name, List<Bearer> bearers, Position at) {
        boolean given = bearers.stream().allMatch(bearer -> bearer.share().isPresent());
        BigDecimal sum =
                bearers.stream().flatMap(bearer -> bearer.share().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int more = sum.compareTo(BigDecimal.ONE);
        if (!bearers.isEmpty() && (given ? more != 0 : more > 0)) {
            problems.add(CatalogProblem.SHARES_NOT_WHOLE, at, name, percent(sum));
        }
    }
}

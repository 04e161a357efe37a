package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.catalog.Parameter;
import org.jundeng.expression.Value;
import org.jundeng.indicator.Borders;
import org.jundeng.vocabulary.RegionCode;

/// The figures of one standard in one county: what the county sets, what the province does, what its neighbours do.
final class StandardFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameter standard;
    private final Borders borders;
    private final int region;
    private final int year;

    StandardFigures(Parameter standard, Borders borders, int region, int year) {
        this.standard = standard;
        this.borders = borders;
        this.region = region;
        this.year = year;
    }

    Figures figures() {
        return new Figures()
                .number("地方标准", () -> at(standard, region, year))
                .number(
                        "省定标准",
                        () -> at(standard, new RegionCode(region).province().number(), year))
                .number("上年地方标准", () -> at(standard, region, year - 1))
                .flag("省定为底线", () -> Optional.of(standard.floor()))
                .flag(
                        "标准为假定",
                        () -> setting(standard, region, year)
                                .map(setting -> setting.status() == Parameter.Status.ASSUMED))
                .real("邻县中位数", this::neighbours)
                .number("标准增速", this::growth);
    }

    /// What holds in a region at the end of a year: its own value, else that of the region above.
    static Optional<BigDecimal> at(Parameter standard, int region, int year) {
        return setting(standard, region, year)
                .flatMap(setting -> setting.value() instanceof Value.Num(BigDecimal number)
                        ? Optional.of(number)
                        : Optional.empty());
    }

    private static Optional<Parameter.Setting> setting(Parameter standard, int region, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return new RegionCode(region)
                .chain().stream()
                        .flatMap(each -> standard.values().stream()
                                .filter(setting -> setting.region().equals(each.toString())
                                        && setting.period().contains(day)))
                        .findFirst();
    }

    private OptionalDouble neighbours() {
        List<Double> values = new ArrayList<>();
        borders.of(region)
                .forEach(other -> at(standard, other, year).ifPresent(value -> values.add(value.doubleValue())));
        values.sort(null);
        int middle = values.size() / 2;
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        values.size() % 2 == 1
                                ? values.get(middle)
                                : (values.get(middle - 1) + values.get(middle)) / 2);
    }

    private Optional<BigDecimal> growth() {
        return at(standard, region, year)
                .flatMap(now -> at(standard, region, year - 1)
                        .filter(then -> then.signum() > 0)
                        .map(then -> now.subtract(then).multiply(HUNDRED).divide(then, MathContext.DECIMAL64)));
    }
}

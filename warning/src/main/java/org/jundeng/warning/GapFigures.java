package org.jundeng.warning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.indicator.Disparities;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Moves;
import org.jundeng.measure.Bootstrap;

/// The figures of the gap between counties in one indicator and year.
final class GapFigures {

    private final Disparities disparities;
    private final Indicator indicator;
    private final List<Integer> years;

    /// @param years of which counties reported the indicator, up to the year, the last one last
    GapFigures(Disparities disparities, Indicator indicator, List<Integer> years) {
        this.disparities = disparities;
        this.indicator = indicator;
        this.years = years;
    }

    Figures figures() {
        return new Figures()
                .real("基尼", () -> gini(0))
                .real("上期基尼", () -> gini(1))
                .real("基尼年数", () -> OptionalDouble.of(years.size()))
                .real("上升期数", this::rises)
                .real(
                        "上升区间下限",
                        () -> earlier(1)
                                .flatMap(from -> disparities.rise(indicator, from, years.getLast()))
                                .map(Bootstrap.Interval::lower)
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty()))
                .flag("已声明口径变化", () -> moves().map(each -> !each.breaks().isEmpty()))
                .real("方向", () -> OptionalDouble.of(indicator.direction().sign()))
                .real("县数", () -> count(moves().map(Moves::compared)))
                .real("上升县数", () -> count(moves().map(each -> each.up().size())))
                .real("下降县数", () -> count(moves().map(each -> each.down().size())))
                .real("逆势县数", () -> count(moves().map(each -> each.against().size())))
                .real(
                        "逆势份额",
                        () -> moves().filter(each -> each.compared() > 0)
                                .map(each -> OptionalDouble.of(each.against().size() / (double) each.compared()))
                                .orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble count(Optional<Integer> count) {
        return count.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Optional<Integer> earlier(int periods) {
        return years.size() > periods ? Optional.of(years.get(years.size() - 1 - periods)) : Optional.empty();
    }

    private OptionalDouble gini(int periods) {
        return earlier(periods).map(year -> disparities.gini(indicator, year)).orElse(OptionalDouble.empty());
    }

    private Optional<Moves> moves() {
        return earlier(1).map(from -> disparities.moves(indicator, from, years.getLast()));
    }

    /// For how many periods up to the last the index rose.
    private OptionalDouble rises() {
        int rises = 0;
        while (earlier(rises + 1).isPresent()) {
            OptionalDouble to = gini(rises);
            OptionalDouble from = gini(rises + 1);
            if (to.isEmpty() || from.isEmpty() || to.getAsDouble() <= from.getAsDouble()) {
                break;
            }
            rises++;
        }
        return OptionalDouble.of(rises);
    }
}

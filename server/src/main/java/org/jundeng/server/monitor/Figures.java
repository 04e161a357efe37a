package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.server.monitor.Scene.Figure;
import org.jundeng.server.page.Visit;

/// Figures as a page writes them: with their unit, rounded half up for reading only.
///
/// @param visit in whose language
record Figures(Visit visit) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A value with its unit, such as `91.84%` or `669,090 人`.
    String of(Indicator indicator, BigDecimal value) {
        return number(indicator, value) + unit(indicator);
    }

    /// What is known of a region, or why nothing is.
    String of(Indicator indicator, Figure figure) {
        String bound = figure.observation().map(each -> each.bound().written()).orElse("");
        return figure.value()
                .map(value -> bound + of(indicator, value) + (figure.estimated() ? visit.t("monitor.estimated") : ""))
                .orElseGet(() -> none(figure.observation()));
    }

    /// The same without its unit, for tables that name it once.
    String bare(Indicator indicator, Figure figure) {
        String bound = figure.observation().map(each -> each.bound().written()).orElse("");
        return figure.value()
                .map(value -> bound + number(indicator, value))
                .orElseGet(() -> none(figure.observation()));
    }

    private String none(Optional<Observation> observation) {
        return observation.isPresent() ? visit.t("monitor.suppressed") : visit.t("monitor.no-data");
    }

    /// A difference with its unit and sign; percentages differ by percentage points.
    String difference(Indicator indicator, BigDecimal difference) {
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        return sign + number(indicator, difference.abs()) + differenceUnit(indicator);
    }

    String gap(Indicator indicator, BigDecimal difference) {
        return number(indicator, difference.abs()) + differenceUnit(indicator);
    }

    private String differenceUnit(Indicator indicator) {
        return indicator.unit().equals("%") ? visit.t("monitor.points") : unit(indicator);
    }

    String number(Indicator indicator, BigDecimal value) {
        boolean whole =
                value.stripTrailingZeros().scale() <= 0 && !indicator.unit().equals("%")
                        || value.abs().compareTo(HUNDRED) > 0 && indicator.kind() == Indicator.Kind.COUNT;
        DecimalFormat format =
                new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String text = format.format(value.setScale(whole ? 0 : DECIMALS, RoundingMode.HALF_UP));
        return text.replace('-', '−');
    }

    String unit(Indicator indicator) {
        return switch (indicator.unit()) {
            case "%" -> "%";
            case "人" -> visit.t("monitor.unit-people");
            case "平方米" -> visit.t("monitor.unit-area");
            case "年" -> visit.t("monitor.unit-years");
            default -> " " + indicator.unit();
        };
    }

    /// A measure without a unit, to four decimals.
    static String measure(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
    }

    /// A measure that is small, to five decimals.
    static String fine(double value) {
        return String.format(Locale.ROOT, "%.5f", value).replace('-', '−');
    }

    /// A number of people, to whole ones.
    static String people(double people) {
        return String.format(Locale.ROOT, "%,.0f", people);
    }

    /// A share of one, in percent to one decimal.
    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}

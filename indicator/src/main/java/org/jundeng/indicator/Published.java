package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Indicator.Baseline;
import org.jundeng.indicator.Indicator.Comparison;
import org.jundeng.indicator.Indicator.Direction;
import org.jundeng.indicator.Indicator.Goal;
import org.jundeng.indicator.Indicator.Kind;
import org.jundeng.indicator.Indicator.Origin;

/// The indicators that a list itself publishes, as it publishes them.
final class Published {

    private static final int BASE_YEAR = 2016;
    private static final int TARGET_YEAR = 2020;
    private static final Pattern FRACTION = Pattern.compile("([0-9]+)/([0-9]+)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalog catalog;

    Published(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Indicator> all() {
        List<Indicator> all = new ArrayList<>();
        catalog.indicators().forEach(each -> all.add(headline(each)));
        catalog.targets().forEach(each -> all.add(promise(each)));
        for (Service service : catalog.services().values()) {
            for (int place = 0; place < service.commitments().size(); place++) {
                all.add(commitment(service, place));
            }
        }
        catalog.services().values().stream().flatMap(Fulfilment::of).forEach(all::add);
        return all;
    }

    private static Indicator headline(Catalog.Indicator published) {
        Kind kind = kind(published.kinds());
        Optional<BigDecimal> goal = number(published.target2020());
        Optional<Baseline> baseline = number(published.value2016())
                .map(value ->
                        new Baseline(BASE_YEAR, value, published.value2016().startsWith(">")));
        Comparison comparison = comparison(published.operator(), published.lower());
        return indicator(
                String.format(Locale.ROOT, "P%02d", published.id()),
                published.name(),
                published.field(),
                published.unit(),
                kind,
                published.lower() ? Direction.LOWER : Direction.HIGHER,
                "",
                "",
                baseline,
                new Goal(
                        TARGET_YEAR,
                        false,
                        comparison,
                        goal,
                        Optional.empty(),
                        kind == Kind.RELATIVE ? "全国平均值" : "",
                        published.target2020()),
                List.of(),
                new Origin.Headline(published.id()),
                published.note());
    }

    private static Indicator promise(Catalog.Target published) {
        Kind kind = kind(published.kinds());
        String[] bounds = published.value().split("–", 2);
        Optional<BigDecimal> most = bounds.length > 1 ? number(bounds[1]) : Optional.empty();
        boolean lower = published.operator().startsWith("<");
        return indicator(
                published.id(),
                published.subject(),
                published.chapter(),
                published.unit(),
                kind,
                lower ? Direction.LOWER : Direction.HIGHER,
                "",
                "",
                Optional.empty(),
                new Goal(
                        number(published.year()).map(BigDecimal::intValue).orElse(0),
                        false,
                        comparison(published.operator(), lower),
                        number(bounds[0]),
                        most,
                        published.reference(),
                        published.sentence()),
                List.of(),
                new Origin.Promise(published.id()),
                published.note());
    }

    private static Kind kind(List<String> kinds) {
        if (kinds.contains("relative-to-national")) {
            return Kind.RELATIVE;
        }
        if (kinds.contains("cumulative")) {
            return Kind.CUMULATIVE;
        }
        return kinds.contains("already-met") ? Kind.BOUND : Kind.LEVEL;
    }

    private static Indicator commitment(Service service, int place) {
        Service.Commitment owed = service.commitments().get(place);
        boolean lower = owed.operator().startsWith("<");
        return indicator(
                String.format(Locale.ROOT, "S%02d-%d", service.number(), place + 1),
                owed.name(),
                service.field(),
                owed.unit(),
                owed.kind().equals("count") ? Kind.COUNT : Kind.LEVEL,
                lower ? Direction.LOWER : Direction.HIGHER,
                owed.numerator(),
                owed.denominator(),
                Optional.empty(),
                new Goal(
                        owed.year(),
                        owed.yearInferred(),
                        comparison(owed.operator(), lower),
                        number(owed.value()),
                        Optional.empty(),
                        "",
                        owed.text()),
                service.leadUnits(),
                new Origin.Commitment(service.number(), place),
                "");
    }

    private static Indicator indicator(
            String code,
            String name,
            String field,
            String unit,
            Kind kind,
            Direction direction,
            String numerator,
            String denominator,
            Optional<Baseline> baseline,
            Goal goal,
            List<String> units,
            Origin origin,
            String note) {
        boolean percent = unit.equals("%");
        BigDecimal multiplier = percent
                ? HUNDRED
                : unit.equals("‰")
                        ? BigDecimal.valueOf(1_000)
                        : unit.equals("1/10万") ? BigDecimal.valueOf(100_000) : BigDecimal.ONE;
        boolean rate = percent || multiplier.compareTo(BigDecimal.ONE) > 0;
        return new Indicator(
                code,
                name,
                field,
                unit,
                kind,
                direction,
                rate || !denominator.isEmpty()
                        ? Aggregation.RATIO
                        : unit.isEmpty() ? Aggregation.NONE : Aggregation.SUM,
                numerator,
                denominator,
                multiplier,
                "",
                Optional.of(BigDecimal.ZERO),
                percent ? Optional.of(HUNDRED) : Optional.empty(),
                List.of(),
                baseline,
                Optional.of(goal),
                List.of(),
                units,
                List.of(),
                0,
                origin,
                note);
    }

    /// As the plan means it: a value printed without an operator is to be reached.
    private static Comparison comparison(String operator, boolean lower) {
        return switch (operator) {
            case ">" -> Comparison.ABOVE;
            case "<" -> Comparison.BELOW;
            case "<=" -> Comparison.AT_MOST;
            case "~" -> Comparison.ABOUT;
            case "range" -> Comparison.WITHIN;
            default -> lower ? Comparison.AT_MOST : Comparison.AT_LEAST;
        };
    }

    private static Optional<BigDecimal> number(String written) {
        String digits = written.replaceFirst("^[><=≥≤]+", "").strip();
        Matcher fraction = FRACTION.matcher(digits);
        if (fraction.matches()) {
            return Optional.of(new BigDecimal(fraction.group(1))
                    .divide(new BigDecimal(fraction.group(2)), MathContext.DECIMAL128));
        }
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}

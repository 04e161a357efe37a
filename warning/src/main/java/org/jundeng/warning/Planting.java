package org.jundeng.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Key;

/// Plants mistakes in a panel of clean reports, each labelled with where it is and what else it touches.
final class Planting {

    private static final int STALE_YEARS = 3;
    private static final int TRIES = 10_000;

    private final Panel panel;
    private final SplittableRandom random;
    private final Map<Key, Observation> reports;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();

    Planting(Panel panel, long seed) {
        this.panel = panel;
        this.random = new SplittableRandom(seed);
        this.reports = new LinkedHashMap<>(panel.reports());
    }

    /// A mistake that was planted.
    ///
    /// @param own the places whose reports are wrong
    /// @param touched those and what is worked out of them: sums, changes of the next year, the region's report
    record Fault(FaultKind kind, Set<Place> own, Set<Place> touched) {}

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Map<Key, Observation> reports() {
        return reports;
    }

    /// Plants so many mistakes of each kind, and a quarter as many of those that take a county's whole report.
    /// Those whose
    /// sums are made to fit come first, so that making them fit mends no other.
    void plant(int each) {
        for (FaultKind kind :
                List.of(FaultKind.COPY_OF_LAST_YEAR, FaultKind.HEAPING, FaultKind.STALE, FaultKind.JUMP)) {
            plant(kind, whole(kind) ? Math.ceilDiv(each, 4) : each);
        }
        for (FaultKind kind : FaultKind.values()) {
            if (faults.stream().noneMatch(fault -> fault.kind() == kind)) {
                plant(kind, each);
            }
        }
    }

    private static boolean whole(FaultKind kind) {
        return kind == FaultKind.COPY_OF_LAST_YEAR || kind == FaultKind.HEAPING;
    }

    private void plant(FaultKind kind, int count) {
        int planted = 0;
        for (int tries = 0; planted < count && tries < TRIES; tries++) {
            Indicator indicator = pick(List.copyOf(panel.indicators().all()));
            int year = pick(panel.years().subList(1, panel.years().size()));
            Areas.Area county = pick(panel.areas().counties());
            planted += plant(kind, indicator, county, year) ? 1 : 0;
        }
    }

    private boolean plant(FaultKind kind, Indicator indicator, Areas.Area county, int year) {
        int region = kind == FaultKind.PARENT_NOT_CHILDREN ? county.city() : county.code();
        List<Indicator> wrong = whole(kind) ? List.copyOf(panel.indicators().all()) : List.of(indicator);
        int last = kind == FaultKind.STALE ? year + STALE_YEARS - 1 : year;
        Set<Place> own = new HashSet<>();
        for (int each = year; each <= last; each++) {
            for (Indicator one : wrong) {
                own.add(new Place(Subject.INDICATOR, one.code(), region, each));
            }
        }
        boolean there =
                own.stream().allMatch(place -> reports.containsKey(new Key(place.code(), region, place.year(), "")));
        Set<Place> touched = touched(own, county);
        if (!there || touched.stream().anyMatch(taken::contains) || !change(kind, indicator, county, region, year)) {
            return false;
        }
        taken.addAll(touched);
        faults.add(new Fault(kind, own, touched));
        return true;
    }

    /// The places themselves, the cities and the province that they are part of, each with its next year.
    private static Set<Place> touched(Set<Place> own, Areas.Area county) {
        Set<Place> touched = new HashSet<>();
        for (Place place : own) {
            for (int year = place.year(); year <= place.year() + 1; year++) {
                touched.add(new Place(Subject.INDICATOR, place.code(), place.region(), year));
                touched.add(new Place(Subject.AREA, "", place.region(), year));
                touched.add(new Place(Subject.INDICATOR, place.code(), county.city(), year));
            }
        }
        return touched;
    }

    private boolean change(FaultKind kind, Indicator indicator, Areas.Area county, int region, int year) {
        Observation report =
                reports.getOrDefault(new Key(indicator.code(), region, year, ""), Panel.count(region, year, "", 0));
        return switch (kind) {
            case UNIT_SLIP -> unitSlip(report);
            case DIGITS_SWAPPED -> digitsSwapped(report);
            case SIGN -> sign(report);
            case COUNTS_SWAPPED -> countsSwapped(indicator, report);
            case COPY_OF_LAST_YEAR -> copy(county, year);
            case PARENT_NOT_CHILDREN -> parent(indicator, report);
            case JUMP -> jump(indicator, report);
            case STALE -> stale(indicator, region, year);
            case HEAPING -> heaping(county, year);
            case OVER_HUNDRED -> overHundred(indicator, report);
        };
    }

    private boolean unitSlip(Observation report) {
        int digits = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(2));
        if (report.denominator().isPresent() && random.nextInt(3) == 0) {
            return put(with(
                    report,
                    report.value(),
                    slipped(report.numerator(), digits),
                    slipped(report.denominator(), digits)));
        }
        return onOne(report, figure -> Optional.of(whole(figure.movePointRight(digits), figure.scale())));
    }

    private static Optional<BigDecimal> slipped(Optional<BigDecimal> figure, int digits) {
        return figure.map(each -> whole(each.movePointRight(digits), each.scale()));
    }

    private static BigDecimal whole(BigDecimal figure, int scale) {
        return figure.setScale(scale, java.math.RoundingMode.HALF_UP);
    }

    private boolean digitsSwapped(Observation report) {
        return onOne(report, figure -> {
            String digits = figure.unscaledValue().toString();
            List<String> swapped = new ArrayList<>();
            for (int i = 0; i + 1 < digits.length(); i++) {
                char one = digits.charAt(i);
                char other = digits.charAt(i + 1);
                if (one != other && !(i == 0 && other == '0')) {
                    swapped.add(digits.substring(0, i) + other + one + digits.substring(i + 2));
                }
            }
            return swapped.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(new java.math.BigInteger(pick(swapped)), figure.scale()));
        });
    }

    private boolean sign(Observation report) {
        return onOne(report, figure -> figure.signum() > 0 ? Optional.of(figure.negate()) : Optional.empty());
    }

    private boolean countsSwapped(Indicator indicator, Observation report) {
        if (report.numerator().isEmpty()
                || report.numerator().equals(report.denominator())
                || report.numerator().get().signum() == 0) {
            return false;
        }
        long numerator = report.denominator().orElseThrow().longValue();
        long denominator = report.numerator().orElseThrow().longValue();
        Observation swapped = Panel.rate(indicator, report.region(), report.year(), numerator, denominator);
        return put(
                random.nextBoolean()
                        ? swapped
                        : with(swapped, report.value(), swapped.numerator(), swapped.denominator()));
    }

    private boolean copy(Areas.Area county, int year) {
        for (Indicator indicator : panel.indicators().all()) {
            copied(indicator, county.code(), year - 1, year);
            panel.add(indicator, year, county.city(), reports);
        }
        return true;
    }

    private void copied(Indicator indicator, int region, int from, int to) {
        List<String> groups = new ArrayList<>(indicator.groups());
        groups.add("");
        for (String group : groups) {
            Observation report = reports.get(new Key(indicator.code(), region, from, group));
            if (report != null) {
                put(Panel.report(
                        indicator.code(), region, to, group, report.value(), report.numerator(), report.denominator()));
            }
        }
    }

    private boolean parent(Indicator indicator, Observation report) {
        if (indicator.aggregation() == Aggregation.WEIGHTED || indicator.aggregation() == Aggregation.NONE) {
            return false;
        }
        double off = (random.nextBoolean() ? 1 : -1) * (0.0002 + 0.02 * random.nextDouble());
        if (report.numerator().isEmpty()) {
            return put(with(report, report.value().map(value -> off(value, off)), Optional.empty(), Optional.empty()));
        }
        long numerator =
                report.numerator().map(count -> off(count, off)).orElseThrow().longValue();
        long denominator = report.denominator().orElseThrow().longValue();
        return numerator <= denominator
                && put(Panel.rate(indicator, report.region(), report.year(), numerator, denominator));
    }

    private static BigDecimal off(BigDecimal count, double part) {
        long difference = Math.round(count.doubleValue() * part);
        return count.add(BigDecimal.valueOf(difference == 0 ? 1 : difference));
    }

    /// Odds, or a mean, two to four times as great or small, and everything that is summed from it with it.
    private boolean jump(Indicator indicator, Observation report) {
        double times = Math.exp((random.nextBoolean() ? 1 : -1) * (0.7 + 0.7 * random.nextDouble()));
        if (indicator.rate()) {
            double of = report.denominator().orElseThrow().doubleValue();
            double share = report.numerator().orElseThrow().doubleValue() / of;
            double other = share * times / (1 - share + share * times);
            boolean told = Math.abs(other - share) > 0.003;
            return told
                    && put(Panel.rate(
                            indicator, report.region(), report.year(), Math.round(other * of), Math.round(of)))
                    && summed(indicator, report);
        }
        if (indicator.code().equals(Panel.PEOPLE)) {
            long people = 0;
            for (String sex : Panel.SEXES) {
                Observation part = reports.get(new Key(indicator.code(), report.region(), report.year(), sex));
                long count =
                        part == null ? 0 : Math.round(part.value().orElseThrow().doubleValue() * times);
                people += count;
                put(Panel.count(report.region(), report.year(), sex, count));
            }
            return put(Panel.count(report.region(), report.year(), "", people)) && summed(indicator, report);
        }
        return put(Panel.mean(
                indicator,
                report.region(),
                report.year(),
                report.value().orElseThrow().doubleValue() * times));
    }

    private boolean summed(Indicator indicator, Observation report) {
        panel.add(indicator, report.year(), city(report.region()), reports);
        return true;
    }

    private int city(int region) {
        return panel.areas().county(region).map(Areas.Area::city).orElse(region);
    }

    private boolean stale(Indicator indicator, int region, int year) {
        for (int each = year; each < year + STALE_YEARS; each++) {
            copied(indicator, region, year - 1, each);
            panel.add(indicator, each, city(region), reports);
        }
        return true;
    }

    private boolean heaping(Areas.Area county, int year) {
        for (Indicator indicator : panel.indicators().all()) {
            Key key = new Key(indicator.code(), county.code(), year, "");
            Observation report = reports.get(key);
            if (report != null && report.denominator().isPresent()) {
                put(Panel.rate(
                        indicator,
                        county.code(),
                        year,
                        tens(report.numerator().orElseThrow()),
                        tens(report.denominator().orElseThrow())));
            } else if (report != null && indicator.code().equals(Panel.PEOPLE)) {
                long people = 0;
                for (String sex : Panel.SEXES) {
                    Observation part = reports.get(new Key(indicator.code(), county.code(), year, sex));
                    long count = part == null ? 0 : tens(part.value().orElseThrow());
                    people += count;
                    put(Panel.count(county.code(), year, sex, count));
                }
                put(Panel.count(county.code(), year, "", people));
            }
            panel.add(indicator, year, county.city(), reports);
        }
        return true;
    }

    private static long tens(BigDecimal count) {
        return Math.round(count.doubleValue() / 10) * 10;
    }

    private boolean overHundred(Indicator indicator, Observation report) {
        if (!indicator.rate()) {
            return false;
        }
        long of = report.denominator().orElseThrow().longValue();
        return put(Panel.rate(
                indicator, report.region(), report.year(), Math.round(of * (1.005 + 0.2 * random.nextDouble())), of));
    }

    private interface Change {
        Optional<BigDecimal> of(BigDecimal figure);
    }

    /// Changes one of the figures of a report, as it would be mistyped.
    private boolean onOne(Observation report, Change change) {
        int figure = report.denominator().isPresent() ? random.nextInt(3) : 0;
        Optional<BigDecimal> before = switch (figure) {
            case 0 -> report.value();
            case 1 -> report.numerator();
            default -> report.denominator();
        };
        Optional<BigDecimal> after = before.flatMap(change::of);
        if (after.isEmpty() || after.get().compareTo(before.orElseThrow()) == 0) {
            return false;
        }
        return put(
                switch (figure) {
                    case 0 -> with(report, after, report.numerator(), report.denominator());
                    case 1 -> with(report, report.value(), after, report.denominator());
                    default -> with(report, report.value(), report.numerator(), after);
                });
    }

    private static Observation with(
            Observation report,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator) {
        return Panel.report(
                report.indicator(), report.region(), report.year(), report.group(), value, numerator, denominator);
    }

    private boolean put(Observation report) {
        Panel.put(reports, report);
        return true;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

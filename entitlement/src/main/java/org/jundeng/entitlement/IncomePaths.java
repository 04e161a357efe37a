package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.IncomePath.Drop;
import org.jundeng.entitlement.IncomePath.Due;
import org.jundeng.entitlement.IncomePath.Stretch;
import org.jundeng.expression.Node;
import org.jundeng.expression.Trace;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;

/// Finds what is due at every income of a household, to the fen.
///
/* An income is a whole number of fen. All rules that the income has to do with are traced at both ends of a range, and
 * of every comparison in them it is noted how its numbers stand to each other: below, equal, above. If all stand alike at
 * both ends, they do so in between, since the rules add, subtract, scale and take the least or most of amounts, so that the
 * difference of two of them moves one way along a range in which nothing else changes. Then every sum goes straight, too. If
 * not, the range is halved, down to two neighbouring incomes. So no line is missed, wherever it lies, and none is guessed. */
public final class IncomePaths {

    /// The income that goes up.
    public static final String INCOME = "家庭月收入";

    /// Roundings of two sums may differ by this much on a straight way.
    private static final long ROUNDING = 1;

    private final Entitlements entitlements;
    private final String fact;
    private final List<Service> services;
    private final List<Rule> rules;

    public IncomePaths(Entitlements entitlements) {
        this(entitlements, INCOME);
    }

    /// @param fact an amount that households state
    public IncomePaths(Entitlements entitlements, String fact) {
        this.entitlements = entitlements;
        this.fact = fact;
        Catalog catalog = entitlements.catalog();
        this.services = catalog.services().values().stream()
                .filter(service -> service.computed() && behind(service))
                .toList();
        Set<Rule> all = new LinkedHashSet<>();
        services.forEach(service -> service.rules().forEach(all::add));
        catalog.derived().values().forEach(derived -> all.add(derived.rule()));
        catalog.facts().values().forEach(each -> each.unlessStated().ifPresent(all::add));
        this.rules = List.copyOf(all);
    }

    private boolean behind(Service service) {
        return entitlements.factsBehind(service).stream()
                .anyMatch(each -> each.name().equals(fact));
    }

    /// The services whose rules the income has to do with.
    public List<Service> services() {
        return services;
    }

    /// What is due to a household from no income to `most`.
    ///
    /// @param most in fen, at least 1
    public IncomePath of(Household household, long most) {
        if (most < 1) {
            throw new IllegalArgumentException("most = " + most);
        }
        List<Point> points = new ArrayList<>();
        Point first = point(household, 0);
        points.add(first);
        split(household, first, point(household, most), points);
        List<Stretch> stretches = stretches(points);
        SortedSet<MissingFact> missing = new TreeSet<>();
        points.forEach(point -> missing.addAll(point.missing()));
        return new IncomePath(fact, stated(household), stretches, drops(stretches), missing);
    }

    private OptionalLong stated(Household household) {
        Household.Stated stated = household.facts().get(fact);
        return stated != null && stated.value() instanceof Value.Num(BigDecimal yuan)
                ? OptionalLong.of(Money.roundedHalfUp(yuan).fen())
                : OptionalLong.empty();
    }

    /// What is due at an income, and how the numbers of all comparisons stand there.
    private record Point(long income, List<String> stands, SortedMap<Integer, Due> due, Set<MissingFact> missing) {}

    /// Adds both ends of every range along which comparisons stand alike, but the first end of the first.
    private void split(Household household, Point from, Point to, List<Point> points) {
        if (from.stands().equals(to.stands()) || to.income() - from.income() <= 1) {
            points.add(to);
            return;
        }
        Point middle = point(household, from.income() + (to.income() - from.income()) / 2);
        split(household, from, middle, points);
        split(household, middle, to, points);
    }

    private Point point(Household household, long fen) {
        Value income = new Value.Num(BigDecimal.valueOf(fen, 2));
        Determination determination = entitlements.determine(household.with(new MissingFact(fact, ""), income, ""));
        SortedMap<Integer, Due> due = new TreeMap<>();
        Set<MissingFact> missing = new HashSet<>();
        for (Service service : services) {
            Finding finding = determination.finding(service);
            missing.addAll(finding.missing());
            if (finding instanceof Finding.Entitled entitled) {
                due.put(service.number(), new Due(entitled.sums()));
            }
        }
        List<String> stands = new ArrayList<>();
        for (View view : views(determination)) {
            for (Rule rule : rules) {
                stands(rule.expression().trace(view), stands);
            }
        }
        return new Point(fen, stands, due, missing);
    }

    private List<View> views(Determination determination) {
        List<View> views = new ArrayList<>();
        views.add(determination.household());
        determination.members().forEach(views::add);
        for (Service service : services) {
            determination.readings(service).stream()
                    .map(Determination.Reading::view)
                    .filter(view -> !views.contains(view))
                    .forEach(views::add);
        }
        return views;
    }

    /// Notes how numbers stand where they are compared, and what else conditions come to.
    private static void stands(Trace trace, List<String> stands) {
        switch (trace.node()) {
            case Node.Comparison _, Node.Between _, Node.In _, Node.Call _ -> {
                List<BigDecimal> numbers = numbers(trace).toList();
                StringBuilder order = new StringBuilder(
                        trace.value() instanceof Value.Num ? "" : trace.value().toString());
                for (int i = 1; i < numbers.size(); i++) {
                    order.append(Integer.signum(numbers.getFirst().compareTo(numbers.get(i))));
                }
                stands.add(order.toString());
            }
            default -> {
                if (!(trace.value() instanceof Value.Num)) {
                    stands.add(trace.value().getClass().getSimpleName());
                }
            }
        }
        trace.children().forEach(child -> stands(child, stands));
    }

    private static Stream<BigDecimal> numbers(Trace trace) {
        return trace.children().stream().flatMap(child -> switch (child.value()) {
            case Value.Num(BigDecimal number) -> Stream.of(number);
            default ->
                child.node() instanceof Node.Interval || trace.node() instanceof Node.In
                        ? numbers(child)
                        : Stream.empty();
        });
    }

    private static List<Stretch> stretches(List<Point> points) {
        List<Stretch> stretches = new ArrayList<>();
        Point from = points.getFirst();
        Point last = from;
        for (Point next : points.subList(1, points.size())) {
            if (!last.stands().equals(next.stands())) {
                stretches.add(new Stretch(from.income(), last.income(), from.due(), last.due()));
                from = next;
            }
            last = next;
        }
        stretches.add(new Stretch(from.income(), last.income(), from.due(), last.due()));
        return joined(stretches);
    }

    /// Joins stretches at whose border nothing happens to any sum.
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>(List.of(stretches.getFirst()));
        for (Stretch next : stretches.subList(1, stretches.size())) {
            Stretch last = joined.getLast();
            Stretch both = new Stretch(last.from(), next.to(), last.first(), next.last());
            if (last.first().equals(next.last())
                    && last.last().equals(last.first())
                    && next.first().equals(next.last())) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Drop> drops(List<Stretch> stretches) {
        List<Drop> drops = new ArrayList<>();
        for (int i = 1; i < stretches.size(); i++) {
            Stretch before = stretches.get(i - 1);
            Stretch after = stretches.get(i);
            for (Per per : Per.values()) {
                List<Integer> falling = new ArrayList<>();
                for (Map.Entry<Integer, Due> each : before.last().entrySet()) {
                    Due now = after.first().getOrDefault(each.getKey(), Due.NOTHING);
                    if (each.getValue().of(per).fen() - now.of(per).fen() > step(before, each.getKey(), per)) {
                        falling.add(each.getKey());
                    }
                }
                long lost = IncomePath.total(before.last(), per) - IncomePath.total(after.first(), per);
                if (!falling.isEmpty() && lost > ROUNDING) {
                    OptionalLong recovered =
                            per == Per.MONTH ? recovered(stretches, i, inHand(before)) : OptionalLong.empty();
                    drops.add(new Drop(after.from(), per, lost, falling, recovered));
                }
            }
        }
        return drops;
    }

    /// By how much a sum may fall with one fen of income on a straight way, roundings included.
    private static long step(Stretch stretch, int service, Per per) {
        long length = stretch.to() - stretch.from();
        if (length == 0) {
            return 2 * ROUNDING;
        }
        long fall = stretch.first().getOrDefault(service, Due.NOTHING).of(per).fen()
                - stretch.last().getOrDefault(service, Due.NOTHING).of(per).fen();
        return Math.max(0, Math.ceilDiv(fall, length)) + ROUNDING;
    }

    private static long inHand(Stretch stretch) {
        return stretch.to() + IncomePath.total(stretch.last(), Per.MONTH);
    }

    /// The first income from stretch `i` on with at least so much in hand.
    private static OptionalLong recovered(List<Stretch> stretches, int i, long inHand) {
        for (Stretch stretch : stretches.subList(i, stretches.size())) {
            long start = stretch.from() + IncomePath.total(stretch.first(), Per.MONTH);
            if (start >= inHand) {
                return OptionalLong.of(stretch.from());
            }
            long end = inHand(stretch);
            if (end >= inHand) {
                long length = stretch.to() - stretch.from();
                long more = Math.ceilDiv(Math.multiplyExact(inHand - start, length), end - start);
                return OptionalLong.of(stretch.from() + more);
            }
        }
        return OptionalLong.empty();
    }
}

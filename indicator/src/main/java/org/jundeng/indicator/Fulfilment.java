package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.Service;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Indicator.Direction;
import org.jundeng.indicator.Indicator.Kind;
import org.jundeng.indicator.Indicator.Origin;

/// What is observed of a service of the list being carried out (落实), in a region and year.
///
/// What is due follows from the rules, and a simulation estimates it; what was done is reported. Both stand in one
/// table, so that they can be held against each other.
public enum Fulfilment {
    /// How many are due it by the rules: people, or households where it is for households.
    REACH("应享", "按清单规则可以享受的；由全体人口的模拟测算得出"),
    /// What is due to them in the year, in yuan; of services that are money.
    YUAN("应支金额", "按清单规则一年应支的；由全体人口的模拟测算得出，不含缴费"),
    /// How many had it.
    SERVED("实享", "实际享受的；由办理单位上报"),
    /// What was paid in the year, in yuan; of services that are money.
    PAID("实支金额", "一年实际支出的；由办理单位上报");

    private final String word;
    private final String note;

    Fulfilment(String word, String note) {
        this.word = word;
        this.note = note;
    }

    /// The code of its indicator, such as `S20-REACH`.
    public String code(int service) {
        return String.format(Locale.ROOT, "S%02d-%s", service, name());
    }

    /// Whether it counts people or households, and not yuan.
    public boolean heads() {
        return this == REACH || this == SERVED;
    }

    /// The indicators of a service; none of one that no rule decides.
    static Stream<Indicator> of(Service service) {
        boolean money =
                service.benefits().stream().anyMatch(benefit -> !benefit.tiers().isEmpty());
        return Arrays.stream(values())
                .filter(each -> service.computed() && (money || each.heads()))
                .map(each -> each.indicator(service));
    }

    private Indicator indicator(Service service) {
        boolean households = service.subject() == Holder.HOUSEHOLD;
        return new Indicator(
                code(service.number()),
                service.name() + "：" + word + (heads() ? households ? "户数" : "人数" : ""),
                service.field(),
                heads() ? households ? "户" : "人" : "元",
                Kind.COUNT,
                Direction.NEITHER,
                Aggregation.SUM,
                "",
                "",
                BigDecimal.ONE,
                "",
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                service.leadUnits(),
                List.of(),
                0,
                new Origin.Carried(service.number(), this),
                note);
    }
}

package org.jundeng.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Commitment;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Value;

/// What a service or the values of a list consist of, each part by the words that name it to a reader: what two
/// editions are compared by.
final class Elements {

    private final SequencedMap<String, String> parts = new LinkedHashMap<>();

    private Elements() {}

    /// The legal elements, conditions, benefits, amounts, contributions and targets of a service.
    static SequencedMap<String, String> of(Service service) {
        Elements elements = new Elements();
        elements.put("服务项目", service.name());
        elements.put("领域", service.field());
        elements.put("服务对象", service.beneficiaries());
        elements.put("服务指导标准", service.standard());
        elements.put("支出责任", service.responsibility());
        elements.put("牵头负责单位", service.leadUnitsText());
        service.conditions()
                .forEach(each ->
                        elements.put("条件“" + each.text() + "”", each.rule().text()));
        service.benefits().forEach(elements::benefit);
        service.contributions()
                .forEach(each -> elements.put(
                        "缴费“" + each.name() + "”",
                        each.payer() + "：" + each.base().text() + " × " + each.rate()));
        service.commitments().forEach(each -> elements.put("目标“" + each.name() + "”", level(each)));
        return elements.parts;
    }

    /// The values that the plan itself gives to the parameters of a list.
    static SequencedMap<String, String> officialValues(Catalog catalog) {
        Elements elements = new Elements();
        for (Parameter parameter : catalog.parameters().values()) {
            for (Parameter.Setting setting : parameter.values()) {
                if (setting.status() == Parameter.Status.OFFICIAL) {
                    elements.put(
                            parameter.name() + "（" + Captions.region(setting) + "，"
                                    + setting.period().from() + " 起）",
                            written(parameter.type(), setting.value()));
                }
            }
        }
        return elements.parts;
    }

    private void benefit(Benefit benefit) {
        String name = "待遇“" + benefit.name() + "”";
        put(name, benefit.text());
        put(name + "的形式", Captions.of(benefit.form()));
        benefit.rule().ifPresent(rule -> put(name + "的条件", rule.text()));
        for (Tier tier : benefit.tiers()) {
            String band = tier.name().equals(benefit.name()) ? name : name + tier.name();
            tier.rule().ifPresent(rule -> put(band + "的条件", rule.text()));
            put(band + "的金额", amount(benefit, tier.amount()));
        }
    }

    private static String amount(Benefit benefit, Rule amount) {
        String written = amount.source().text();
        String unit = benefit.per().map(Service.Per::unit).orElse("元");
        boolean sum = written.endsWith("元");
        return (benefit.floor() ? "不低于 " : "")
                + (sum ? written.substring(0, written.length() - 1).strip() : written)
                + (sum ? " " : "，")
                + unit;
    }

    private static String level(Commitment commitment) {
        List<String> words = new ArrayList<>();
        if (commitment.year() != 0) {
            words.add(commitment.year() + " 年");
        }
        words.add(Captions.comparison(commitment.operator()));
        words.add(commitment.value() + commitment.unit());
        return String.join(" ", words).strip();
    }

    private static String written(FactType type, Value value) {
        if (type instanceof FactType.Fraction && value instanceof Value.Num(var share)) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        return (value.plain() + " " + type.unit()).strip();
    }

    /// Parts of the same name are told apart by number.
    private void put(String name, String text) {
        String free = name;
        for (int number = 2; parts.containsKey(free); number++) {
            free = name + "（" + number + "）";
        }
        parts.put(free, text);
    }
}

package org.jundeng.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Node;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.RegionCode;

/// The decision model of one service, put together word by word and then written.
final class DecisionModel {

    private final Catalog catalog;
    private final Links links;
    private final Service service;
    private final LocalDate date;
    private final DecisionTypes types = new DecisionTypes();
    private final SequencedMap<String, Decision.Input> inputs = new LinkedHashMap<>();
    private final SequencedMap<String, Decision> decisions = new LinkedHashMap<>();

    DecisionModel(Catalog catalog, Links links, Service service, LocalDate date) {
        this.catalog = catalog;
        this.links = links;
        this.service = service;
        this.date = date;
        new Behind(catalog).words(service).forEach(this::word);
        conditions();
        for (int number = 1; number <= service.benefits().size(); number++) {
            benefit("待遇" + number, service.benefits().get(number - 1));
        }
        result();
    }

    private void word(String word) {
        Fact fact = catalog.facts().get(word);
        Derived derived = catalog.derived().get(word);
        Parameter parameter = catalog.parameters().get(word);
        Interpretation reading = catalog.interpretations().get(word);
        if (fact != null) {
            input(word, types.of(sayable(word), fact.type()), described(fact));
        } else if (derived != null) {
            decide(word, types.of(sayable(word), derived.type()), derived.text(), derived.rule());
        } else if (parameter != null) {
            parameter(parameter);
        } else if (reading != null) {
            decisions.put(
                    sayable(word),
                    new Decision(
                            "Any",
                            reading.doubt() + "。口径：" + reading.value().plain() + "，" + reading.basis(),
                            List.of(),
                            false,
                            new Decision.Logic.Expression(literal(reading.value()))));
        } else {
            switch (word) {
                case Catalog.DATE -> input(word, "date", "所问的日期");
                case Catalog.REGION -> input(word, "string", "所问的地区，六位行政区划代码");
                case Catalog.MEMBERS -> members();
                default -> input(word, "boolean", "清单中“" + word + "”一项的结果：是否符合");
            }
        }
    }

    private static String described(Fact fact) {
        String described = fact.question().zh();
        if (!fact.type().unit().isEmpty()) {
            described += "（" + fact.type().unit() + "）";
        }
        if (fact.unlessStated().isPresent()) {
            described += " 没有填的，按清单的其他项目推定：" + fact.unlessStated().get().text();
        }
        return fact.standsFor().isEmpty() ? described : described + " 没有填的，与“" + fact.standsFor() + "”相同";
    }

    /// The words about members that the rules use, worked out by whoever asks.
    private void members() {
        List<String> texts = Behind.rules(service).stream().map(Rule::text).toList();
        SequencedMap<String, FactType> known = new LinkedHashMap<>();
        catalog.facts().forEach((name, fact) -> known.put(name, fact.type()));
        catalog.derived().forEach((name, derived) -> known.put(name, derived.type()));
        known.forEach((name, type) -> {
            if (texts.stream().anyMatch(text -> text.contains("." + name))) {
                types.member(sayable(name), type);
            }
        });
        input(Catalog.MEMBERS, DecisionTypes.MEMBERS, "每个家庭成员一条；其中由其他词算出来的词（如贫困残疾人），由提问的一方先算好");
    }

    private void parameter(Parameter parameter) {
        word(parameter.by());
        List<Parameter.Setting> settings = parameter.values().stream()
                .filter(setting -> setting.period().contains(date))
                .sorted(Comparator.comparing(
                        (Parameter.Setting setting) ->
                                RegionCode.parse(setting.region()).level(),
                        Comparator.reverseOrder()))
                .toList();
        String description = settings.stream()
                .map(setting -> setting.region() + " " + Captions.of(setting.status()) + "："
                        + (setting.text().isEmpty() ? setting.source() : setting.text()))
                .distinct()
                .collect(Collectors.joining("\n"));
        String type = types.of(sayable(parameter.name()), parameter.type());
        Decision.Logic logic = settings.isEmpty()
                ? new Decision.Logic.Expression("null")
                : new Decision.Logic.ByRegion(
                        sayable(parameter.by()),
                        type,
                        settings.stream()
                                .map(setting ->
                                        new Decision.Logic.Row(test(setting.region()), literal(setting.value())))
                                .toList());
        decisions.put(
                sayable(parameter.name()),
                new Decision(type, date + "：" + description, List.of(sayable(parameter.by())), false, logic));
    }

    /// Whether a region is the one of a code or lies in it.
    private static String test(String code) {
        return switch (RegionCode.parse(code).level()) {
            case PROVINCE -> "starts with(?, \"" + code.substring(0, 2) + "\")";
            case CITY -> "starts with(?, \"" + code.substring(0, 4) + "\")";
            case COUNTY -> "\"" + code + "\"";
        };
    }

    private void conditions() {
        int number = 0;
        for (Condition condition : service.conditions()) {
            number++;
            decide("条件" + number, "boolean", condition.text(), condition.rule());
        }
    }

    private void benefit(String name, Benefit benefit) {
        benefit.rule()
                .ifPresentOrElse(
                        rule -> decide(name + "成立", "boolean", benefit.text(), rule),
                        () -> decide(name + "成立", "boolean", benefit.text(), List.of(), "true"));
        List<String> uses = new ArrayList<>(List.of(name + "成立"));
        List<String> grants = new ArrayList<>();
        for (int number = 1; number <= benefit.tiers().size(); number++) {
            Tier tier = benefit.tiers().get(number - 1);
            String band = name + "第" + number + "档";
            tier.rule()
                    .ifPresentOrElse(
                            rule -> decide(band + "成立", "boolean", tier.text(), rule),
                            () -> decide(band + "成立", "boolean", tier.text(), List.of(), "true"));
            decisions.put(
                    band + "金额", new Decision("number", tier.text(), uses(tier.amount()), true, amount(tier.amount())));
            uses.addAll(List.of(band + "成立", band + "金额"));
            grants.add("if " + band + "金额 = null then null else "
                    + GrantFeel.grant(benefit, tier.name(), "round half up(" + band + "金额, 2)"));
        }
        String granted = benefit.tiers().isEmpty()
                ? GrantFeel.grant(benefit, benefit.name(), "null")
                : benefit.choose() == Benefit.Choose.HIGHEST
                        ? GrantFeel.highest(name, grants)
                        : GrantFeel.first(name, grants);
        if (benefit.choose() == Benefit.Choose.HIGHEST && !grants.isEmpty()) {
            decide(
                    name + "候选",
                    "Any",
                    benefit.name() + "：成立的各档",
                    List.copyOf(uses),
                    GrantFeel.candidates(name, grants));
            uses.add(name + "候选");
        }
        decide(
                name + "给付",
                "Any",
                benefit.name() + "：给什么，null 为不给",
                uses,
                "if " + name + "成立 = true then (" + granted + ") else null");
    }

    private void result() {
        List<String> conditions = numbered("条件", "", service.conditions().size());
        List<String> grants = numbered("待遇", "给付", service.benefits().size());
        String held = conditions.isEmpty()
                ? "true"
                : conditions.stream().map(name -> name + " = true").collect(Collectors.joining(" and "));
        decide(
                "结论",
                DecisionTypes.RESULT,
                "符合：是否可以享受“" + service.name() + "”；待遇：给什么",
                Stream.concat(conditions.stream(), grants.stream()).toList(),
                "{符合条件: " + held + ", 待遇: if 符合条件 then [" + String.join(", ", grants)
                        + "][item != null] else [], 符合: count(待遇) > 0}");
    }

    private static List<String> numbered(String before, String after, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> before + number + after)
                .toList();
    }

    private void input(String word, String type, String description) {
        inputs.put(sayable(word), new Decision.Input(type, description));
    }

    private void decide(String name, String type, String description, Rule rule) {
        decisions.put(
                sayable(name),
                new Decision(type, description, uses(rule), true, new Decision.Logic.Expression(feel(rule))));
    }

    private static List<String> uses(Rule rule) {
        return rule.names().stream().map(DecisionModel::sayable).toList();
    }

    private static String feel(Rule rule) {
        String feel = rule.text();
        for (String word : rule.names()) {
            feel = feel.replace(word, sayable(word));
        }
        return feel;
    }

    /// An amount. Where a part of it is null, so is the least or greatest of its parts: FEEL calls that an error,
    /// at which some engines give up the whole model.
    private static Decision.Logic amount(Rule rule) {
        boolean chosen = rule.expression().root() instanceof Node.Call(String function, var _, var _)
                && (function.equals("min") || function.equals("max"));
        return new Decision.Logic.Expression(
                chosen
                        ? uses(rule).stream()
                                .map(word -> word + " = null")
                                .collect(Collectors.joining(" or ", "if ", " then null else " + feel(rule)))
                        : feel(rule));
    }

    private void decide(String name, String type, String description, Collection<String> uses, String feel) {
        decisions.put(name, new Decision(type, description, uses, false, new Decision.Logic.Expression(feel)));
    }

    /// A name without brackets, at which some engines end a name.
    static String sayable(String name) {
        return name.replaceAll("[（）()]", "");
    }

    private static String literal(Value value) {
        return value instanceof Value.Date ? "date(\"" + value + "\")" : value.toString();
    }

    String written() {
        return new DecisionWriter(types, inputs, decisions)
                .written(
                        service,
                        description(),
                        links.part(service, "rule"),
                        catalog.edition().plan(),
                        links.plan());
    }

    private String description() {
        List<String> lines = new ArrayList<>();
        lines.add(service.code() + " " + service.name() + "，"
                + catalog.edition().title() + " " + catalog.edition().edition());
        lines.add(service.subject() == Fact.Holder.PERSON ? "按一个人读一次。" : "按一个家庭读一次。");
        lines.add("参数取 " + date + " 的值。未知的事实填 null；条件为 null 的，不成立。");
        SortedSet<String> others = new TreeSet<>(inputs.keySet());
        others.retainAll(catalog.services().values().stream().map(Service::name).toList());
        if (!others.isEmpty()) {
            lines.add("其他项目的结果由提问的一方给出：" + String.join("、", others) + "。");
        }
        service.onePerson()
                .ifPresent(onePerson -> lines.add("全家不符合时，“" + onePerson.when().text() + "”为是的成员，另按一个人的家庭再读一次（"
                        + onePerson.text() + "），其中：" + given(onePerson) + "。"));
        return String.join("\n", lines);
    }

    private static String given(Service.OnePerson onePerson) {
        return onePerson.given().entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining("，"));
    }
}

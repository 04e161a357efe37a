package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Benefit.Choose;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Per;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.entitlement.Determination.Reading;
import org.jundeng.expression.Value;

/// Why a service is due, not due or undecided: the clauses in the order in which they were read, each
/// with its result and the values that decided it.
///
/// Rules are evaluated once more with a trace, so a finding and its explanation cannot differ.
public final class Explanation {

    private final Sources sources;
    private final List<Step> steps = new ArrayList<>();

    private Explanation(Sources sources) {
        this.sources = sources;
    }

    /// One clause read for a member, or (`""`) for the household.
    ///
    /// @param name the benefit or tier that the clause grants, `""` for a condition of the service
    /// @param text the official words
    /// @param rule the FEEL text that carries them out
    /// @param result true, false, null or unknown; of an amount the number of yuan
    /// @param sum an amount written out, `""` for a condition
    public record Step(
            String member, String name, String text, String rule, Value result, String sum, List<Used> used) {
        public Step {
            used = List.copyOf(used);
        }

        /// Whether the clause holds.
        public boolean holds() {
            return result.equals(Value.Bool.TRUE);
        }

        /// Whether this is an amount and not a clause.
        public boolean amount() {
            return !sum.isEmpty();
        }
    }

    /// Explains the finding of a determination on a service; empty where nothing is decided on persons.
    ///
    /// Of an entitlement the readings that grant something are explained; of an undecided service those that
    /// wait for something; of a refusal all.
    public static Explanation of(Determination determination, Service service) {
        Explanation explanation = new Explanation(new Sources(determination));
        if (service.computed()) {
            Finding finding = determination.finding(service);
            for (Reading reading : determination.readings(service)) {
                boolean concerned = switch (finding) {
                    case Finding.Entitled _ -> !reading.verdict().grants().isEmpty();
                    case Finding.Undetermined _ -> !reading.verdict().missing().isEmpty();
                    case Finding.NotEntitled _, Finding.OpenToAll _, Finding.NotPersonal _ -> true;
                };
                if (concerned) {
                    explanation.read(reading);
                }
            }
        }
        return explanation;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// The assumed parameters that the result rests on.
    public Set<String> assumed() {
        return sources.assumed().keySet();
    }

    /// Why an assumed parameter has its value.
    public String basis(String parameter) {
        return sources.assumed().getOrDefault(parameter, "");
    }

    /// The readings of doubtful text that the result rests on.
    public Set<String> interpreted() {
        return sources.interpreted();
    }

    /// A value in the words of a language.
    public static String shown(Value value, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return switch (value) {
            case Value.Bool(boolean yes) -> chinese ? (yes ? "是" : "否") : yes ? "yes" : "no";
            case Value.Null _ -> chinese ? "不适用" : "not applicable";
            case Value.Unknown _ -> chinese ? "未知" : "unknown";
            case Value.Num(BigDecimal number) -> Sum.number(number);
            case Value.ListValue(List<Value> items) when items.isEmpty() -> chinese ? "无" : "none";
            case Value.ListValue(List<Value> items) ->
                items.stream().map(item -> shown(item, locale)).collect(Collectors.joining(chinese ? "、" : ", "));
            case Value.ContextValue(var entries) ->
                entries.entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof Value.Unknown))
                        .map(entry -> entry.getValue() instanceof Value.Text(String text)
                                ? text
                                : entry.getKey() + " " + shown(entry.getValue(), locale))
                        .collect(Collectors.joining(" "));
            default -> value.plain();
        };
    }

    private void read(Reading reading) {
        Service service = reading.service();
        View view = reading.view();
        if (view.ofHousehold() && !reading.member().isEmpty()) {
            service.onePerson().ifPresent(onePerson -> {
                sources.interpreted().addAll(onePerson.interpretations());
                View member = view.determination().member(reading.member());
                step(reading.member(), "", onePerson.text(), onePerson.when(), member, Optional.empty());
            });
        }
        for (Condition condition : service.conditions()) {
            sources.interpreted().addAll(condition.interpretations());
            Value result = step(reading.member(), "", condition.text(), condition.rule(), view, Optional.empty());
            if (refuses(result)) {
                return;
            }
        }
        if (reading.verdict().missing().isEmpty()
                || !reading.verdict().grants().isEmpty()
                || conditionsHold(service, view)) {
            service.benefits().forEach(benefit -> read(benefit, reading));
        }
    }

    private static boolean conditionsHold(Service service, View view) {
        return service.conditions().stream()
                .allMatch(condition ->
                        condition.rule().expression().evaluatePartially(view).equals(Value.Bool.TRUE));
    }

    private void read(Benefit benefit, Reading reading) {
        View view = reading.view();
        String member = reading.member();
        if (benefit.rule().isPresent()) {
            Value result =
                    step(member, benefit.name(), benefit.text(), benefit.rule().get(), view, Optional.empty());
            if (!result.equals(Value.Bool.TRUE)) {
                return;
            }
        }
        sources.interpreted().addAll(benefit.interpretations());
        for (Tier tier : benefit.tiers()) {
            Value holds = tier.rule()
                    .map(rule -> step(member, tier.name(), tier.text(), rule, view, Optional.empty()))
                    .orElse(Value.Bool.TRUE);
            if (holds.equals(Value.Bool.TRUE)) {
                sources.interpreted().addAll(tier.interpretations());
                step(member, tier.name(), tier.text(), tier.amount(), view, benefit.per());
            }
            if (benefit.choose() != Choose.HIGHEST && !refuses(holds)) {
                return;
            }
        }
    }

    private static boolean refuses(Value result) {
        return !(result instanceof Value.Unknown) && !result.equals(Value.Bool.TRUE);
    }

    /// @param per present for an amount
    private Value step(String member, String name, String text, Rule rule, View view, Optional<Per> per) {
        Value result = rule.expression().evaluatePartially(view);
        String sum = per.map(each -> Sum.written(rule.expression().trace(view), each.unit()))
                .orElse("");
        steps.add(new Step(member, name, text, rule.text(), result, sum, sources.behind(rule, view)));
        return result;
    }
}

package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Rule;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;
import org.junit.jupiter.api.Test;

/// Every rule of the list, on facts drawn at random: our engine and an independent one must agree.
class WitnessTest {

    private static final int CASES = 100;

    /// The rules that the witness reads wrongly, each with the clause of OMG DMN 1.5 that decides.
    private static final Map<String, String> FAULTS = Map.of(
            "军人身份 = \"退役\" and 残疾军人等级 in [1..4] and (长期照护需要 or 婚姻与独居状况 = \"独身\")",
            "10.3.1.2 rule 49: `in` binds more tightly than `and`; the witness takes what follows into the test",
            "年龄 in [就业年龄下限..就业年龄上限]",
            "10.3.2.13.4: `x in [a..b]` is `x >= a and x <= b`, false where a > b; the witness gives null");

    @Test
    void everyRuleMeansTheSameToAnIndependentEngine() {
        Map<String, String> disagreements = new TreeMap<>();
        int compared = 0;
        for (Rule rule : rules(Fujian.CATALOG)) {
            RandomFacts facts = new RandomFacts(Fujian.CATALOG, rule.text().hashCode());
            Map<String, Type> types = new LinkedHashMap<>();
            rule.names().forEach(name -> types.put(name, facts.type(name)));
            Witness witness = new Witness(rule.text(), types);
            for (int i = 0; i < CASES; i++) {
                Map<String, Value> values = facts.values(rule.names());
                Value ours = rule.expression().evaluate(Bindings.of(values));
                Object theirs = witness.evaluate(values);
                compared++;
                if (!same(Witness.object(ours), theirs)) {
                    disagreements.putIfAbsent(rule.text(), values + " → " + ours + ", witness " + theirs);
                }
            }
        }
        assertThat(compared).isGreaterThan(200 * CASES);
        assertThat(disagreements.keySet()).as("%s", disagreements).containsExactlyInAnyOrderElementsOf(FAULTS.keySet());
    }

    private static List<Rule> rules(Catalog catalog) {
        List<Rule> rules = new ArrayList<>();
        catalog.services().values().forEach(service -> {
            service.rules().forEach(rules::add);
            service.contributions().forEach(contribution -> {
                contribution.rule().ifPresent(rules::add);
                rules.add(contribution.base());
            });
        });
        catalog.derived().values().forEach(derived -> rules.add(derived.rule()));
        Stream.of(catalog.facts().values())
                .flatMap(facts -> facts.stream())
                .forEach(fact -> fact.unlessStated().ifPresent(rules::add));
        return rules;
    }

    /// Numbers are the same by value, and to the 30 digits that a division may leave.
    private static boolean same(@Nullable Object ours, @Nullable Object theirs) {
        return ours instanceof BigDecimal a && theirs instanceof BigDecimal b
                ? a.subtract(b).abs().compareTo(new BigDecimal("1e-24")) < 0
                : ours == null ? theirs == null : ours.equals(theirs);
    }
}

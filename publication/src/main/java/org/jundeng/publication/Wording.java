package org.jundeng.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Failure;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.entitlement.Used;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Regions;

/// The parts of an answer in words: persons, values, sums and where they come from.
public record Wording(Texts texts, Determination determination) {

    public String who(String member) {
        return member.isEmpty() ? texts.of("household") : member;
    }

    public String shown(Value value) {
        return Explanation.shown(value, texts.locale());
    }

    /// Where a value comes from.
    public String source(Used used) {
        return texts.of("origin-" + ServiceJson.word(used.origin()), used.source());
    }

    /// The day, the region and the members asked about.
    public String asked() {
        Household asked = determination.asked();
        String region = Regions.bundled()
                .at(asked.region(), asked.date())
                .map(each -> each.name() + " ")
                .orElse("");
        List<String> members =
                asked.members().stream().map(Household.Member::id).toList();
        return asked.date() + "  " + region + asked.region() + "  " + String.join(texts.of("listed"), members);
    }

    /// The sums of the grants, each with its period: `：1,050 元/月`.
    public String amounts(Finding finding) {
        if (!(finding instanceof Entitled entitled)) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        entitled.sums()
                .forEach((per, sum) -> shown.add(sum.display() + per.unit().substring(1)));
        return shown.isEmpty() ? "" : texts.of("colon") + String.join(" + ", shown);
    }

    /// The names of missing facts, each with the members of whom it is missing.
    public String missing(SortedSet<MissingFact> missing) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (MissingFact fact : missing) {
            byName.computeIfAbsent(fact.name(), _ -> new ArrayList<>()).add(fact.member());
        }
        int all = determination.asked().members().size();
        List<String> parts = new ArrayList<>();
        byName.forEach((name, members) -> parts.add(
                members.size() < all && !members.getFirst().isEmpty()
                        ? name + "（" + String.join(texts.of("listed"), members) + "）"
                        : name));
        return String.join(texts.of("comma"), parts);
    }

    /// A grant's amount with its sum written out: `(800 − 450) × 3 = 1,050 元/月`.
    public static String sum(Grant grant, Explanation explanation) {
        return explanation.steps().stream()
                .filter(step -> step.amount()
                        && step.member().equals(grant.member())
                        && step.name().equals(grant.tier()))
                .map(Explanation.Step::sum)
                .findFirst()
                .orElseGet(() -> grant.amount().orElseThrow().display()
                        + grant.per().orElse(Per.ONCE).unit().substring(1));
    }

    /// The values that a refusal was read with; `""` where there are none.
    public String against(Failure failure, Explanation explanation) {
        List<Explanation.Step> failed = explanation.steps().stream()
                .filter(step ->
                        step.member().equals(failure.member()) && failure.text().contains(step.text()))
                .filter(step -> !step.holds() && !(step.result() instanceof Value.Unknown))
                .toList();
        return new Clauses(failed, this)
                .all().stream().map(Clauses.Clause::values).findFirst().orElse("");
    }

    /// The reading chosen for a doubt.
    public String reading(String name) {
        return Optional.ofNullable(determination.catalog().interpretations().get(name))
                .map(Interpretation::value)
                .map(this::shown)
                .orElse("");
    }

    /// What a service is, for readers who do not read its Chinese name; `""` in Chinese.
    public String gloss(Service service) {
        return texts.chinese() ? "" : service.summary().in(texts.locale());
    }
}

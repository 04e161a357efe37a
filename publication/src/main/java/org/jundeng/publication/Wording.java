package org.jundeng.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
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

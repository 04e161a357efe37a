package org.jundeng.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog.OfficialText;
import org.jundeng.catalog.Service.Benefit;

/// Every official word quoted by the list stands in the official text, letter for letter.
///
/// White space is not compared: the text as issued breaks lines within sentences.
final class TextsLint {

    private final Catalog catalog;
    private final Problems problems;
    private final List<String> official;

    TextsLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
        this.official = catalog.texts().stream()
                .map(OfficialText::text)
                .map(TextsLint::compact)
                .toList();
    }

    void check() {
        occurs(catalog.edition().remark(), catalog.edition().at());
        catalog.services().values().forEach(this::service);
        for (Parameter parameter : catalog.parameters().values()) {
            parameter.values().forEach(setting -> occurs(setting.text(), setting.at()));
        }
        catalog.derived().values().forEach(derived -> occurs(derived.text(), derived.at()));
        for (Financing financing : catalog.financing().values()) {
            occurs(financing.text(), financing.at());
            financing.schedules().forEach(schedule -> occurs(schedule.text(), schedule.at()));
        }
        catalog.indicators().forEach(indicator -> occurs(indicator.raw(), indicator.at()));
        catalog.targets().forEach(target -> occurs(target.sentence(), target.at()));
    }

    private void service(Service service) {
        occurs(service.name(), service.at("name"));
        occurs(service.beneficiaries(), service.at("beneficiaries"));
        occurs(service.standard(), service.at("standard"));
        occurs(service.responsibility(), service.at("responsibility"));
        occurs(service.leadUnitsText(), service.at("lead_units_text"));
        service.conditions().forEach(condition -> occurs(condition.text(), condition.at()));
        service.onePerson().ifPresent(onePerson -> occurs(onePerson.text(), onePerson.at()));
        for (Benefit benefit : service.benefits()) {
            occurs(benefit.text(), benefit.at());
            benefit.tiers().forEach(tier -> occurs(tier.text(), tier.at()));
        }
        service.contributions().forEach(contribution -> occurs(contribution.text(), contribution.at()));
        service.quotas().forEach(quota -> occurs(quota.text(), quota.at()));
        service.openTo().forEach(text -> occurs(text, service.at("open_to")));
        service.commitments().forEach(commitment -> occurs(commitment.text(), commitment.at()));
    }

    private void occurs(String text, Position at) {
        String compact = compact(text);
        if (Stream.concat(official.stream(), Stream.of("")).noneMatch(whole -> whole.contains(compact))) {
            problems.addAlong(CatalogProblem.TEXT_NOT_OFFICIAL, at, text.length(), text);
        }
    }

    private static String compact(String text) {
        return text.replaceAll("\\s+", "");
    }
}

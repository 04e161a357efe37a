package org.jundeng.publication;

import java.util.List;
import java.util.Locale;
import org.jundeng.catalog.Financing;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;

/// The interchange form of a service, documented in docs/json.md.
public final class ServiceJson {

    private ServiceJson() {}

    /// The four elements of a service as the interchange format names them.
    public static Json elements(Service service) {
        return new Json()
                .put("number", service.number())
                .put("id", service.id())
                .put("name", service.name())
                .put("field", service.field())
                .put("beneficiaries", service.beneficiaries())
                .put("standard", service.standard())
                .put("responsibility", service.responsibility())
                .put("lead_units", service.leadUnits());
    }

    /// A service in full, the official text beside its rules.
    public static Json whole(Service service) {
        return elements(service)
                .put("code", service.code())
                .put(
                        "delivery",
                        service.delivery().stream().map(each -> word(each)).toList())
                .put("class", service.kinds().stream().map(each -> word(each)).toList())
                .put("computability", service.computability())
                .put(
                        "conditions",
                        service.conditions().stream()
                                .map(each -> new Json()
                                        .put("text", each.text())
                                        .put("rule", each.rule().text()))
                                .toList())
                .put(
                        "benefits",
                        service.benefits().stream().map(ServiceJson::json).toList())
                .put(
                        "contributions",
                        service.contributions().stream()
                                .map(each -> new Json()
                                        .put("name", each.name())
                                        .put("text", each.text())
                                        .put("payer", each.payer())
                                        .put("base", each.base().text())
                                        .put("rate", each.rate()))
                                .toList())
                .put(
                        "targets",
                        service.commitments().stream().map(ServiceJson::json).toList())
                .put("open_to", service.openTo())
                .put("financing", financing(service.financing()))
                .put(
                        "notes",
                        service.notes().stream()
                                .map(each -> new Json()
                                        .put("kind", each.doubt() ? "doubt" : "note")
                                        .put("text", each.text())
                                        .put("settled_by", each.settledBy().isEmpty() ? null : each.settledBy()))
                                .toList());
    }

    private static Json json(Benefit benefit) {
        List<Json> tiers = benefit.tiers().stream()
                .map(tier -> new Json()
                        .put("name", tier.name())
                        .put("text", tier.text())
                        .put("rule", tier.rule().map(rule -> rule.text()).orElse(null))
                        .put("amount", tier.amount().text()))
                .toList();
        return new Json()
                .put("name", benefit.name())
                .put("text", benefit.text())
                .put("kind", word(benefit.form()))
                .put("per", benefit.per().map(ServiceJson::word).orElse(null))
                .put("rule", benefit.rule().map(rule -> rule.text()).orElse(null))
                .put("floor", benefit.floor())
                .put("tiers", tiers);
    }

    private static Json json(Service.Commitment target) {
        return new Json()
                .put("kind", target.kind())
                .put("name", target.name())
                .put("numerator", target.numerator())
                .put("denominator", target.denominator())
                .put("operator", target.operator())
                .put("value", target.value())
                .put("unit", target.unit())
                .put("year", target.year() == 0 ? null : target.year());
    }

    /// The word of the interchange format for a constant.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json financing(Financing financing) {
        return new Json()
                .put("id", financing.id())
                .put("text", financing.text())
                .put(
                        "bearers",
                        financing.bearers().stream().map(ServiceJson::bearer).toList())
                .put(
                        "schedules",
                        financing.schedules().stream()
                                .map(schedule -> new Json()
                                        .put("name", schedule.name())
                                        .put("by", schedule.by())
                                        .put(
                                                "bands",
                                                schedule.bands().entrySet().stream()
                                                        .map(band -> new Json()
                                                                .put("band", band.getKey())
                                                                .put(
                                                                        "bearers",
                                                                        band.getValue().stream()
                                                                                .map(ServiceJson::bearer)
                                                                                .toList()))
                                                        .toList()))
                                .toList());
    }

    private static Json bearer(Financing.Bearer bearer) {
        return new Json()
                .put("level", bearer.level())
                .put("share", bearer.share().orElse(null));
    }
}

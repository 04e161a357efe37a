package org.jundeng.server.page;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Financing;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.entitlement.Explanation;
import org.jundeng.publication.ServiceJson;
import org.jundeng.vocabulary.Period;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;

/// One service as its page shows it: plain words first, then what to do, then detail, then the official text.
///
/// @param place the county that was chosen, if any
/// @param asOf the day whose values are shown
public record ServicePage(
        Catalog catalog, Service service, Optional<Region> place, LocalDate asOf, String site, String linkedData) {

    /// A local value that the service rests on.
    ///
    /// @param setting the value of the chosen place, or of the province
    /// @param all every value in force on the day, by region
    public record LocalValue(Parameter parameter, Optional<Setting> setting, List<Setting> all) {

        public String shown() {
            return setting.map(this::shown).orElse("");
        }

        public String shown(Setting each) {
            String unit = parameter.type().unit();
            String value = Explanation.shown(each.value(), Locale.CHINESE);
            return unit.isEmpty() ? value : value + " " + unit;
        }

        public String status() {
            return setting.map(each -> ServiceJson.word(each.status())).orElse("none");
        }
    }

    /// The address of a service's page: its number decides, its name is for people.
    public static String address(Service service) {
        return "/services/" + service.number() + "-" + URLEncoder.encode(service.name(), StandardCharsets.UTF_8);
    }

    /// How a service mainly reaches people.
    public static String mode(Service service) {
        return ServiceJson.word(service.delivery().getFirst());
    }

    public String mode() {
        return mode(service);
    }

    public boolean confidential() {
        return service.delivery().getFirst() == Delivery.CONFIDENTIAL;
    }

    public boolean openToAll() {
        return service.openToAll();
    }

    public String canonical() {
        return site + address(service);
    }

    /// The address of the same page on paper.
    public String pdf() {
        return "/services/" + service.number() + ".pdf"
                + place.map(region -> "?area=" + region.code()).orElse("");
    }

    public String guide() {
        return address(service) + "/guide"
                + place.map(region -> "?area=" + region.code()).orElse("");
    }

    public List<String[]> crumbs(Visit visit) {
        return List.of(
                new String[] {"/", visit.t("home")},
                new String[] {
                    "/services?field=" + URLEncoder.encode(service.field(), StandardCharsets.UTF_8),
                    visit.in(catalog.headings().field(service.field()))
                },
                new String[] {"", service.name()});
    }

    /// In what forms something is given, each once.
    public List<String> forms() {
        return service.benefits().stream()
                .map(benefit -> ServiceJson.word(benefit.form()))
                .distinct()
                .toList();
    }

    public List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("who", "what"));
        if (!parameters().isEmpty()) {
            parts.add("local");
        }
        parts.addAll(List.of("pays", "leads"));
        if (!examples().isEmpty()) {
            parts.add("examples");
        }
        parts.add("text");
        return parts;
    }

    /// Who gets the amount of a tier, in the words of the law as far as these say more than the benefit does.
    public String to(Visit visit, Benefit benefit, Tier tier) {
        boolean says = !tier.text().isEmpty();
        if (tier.name().equals(benefit.name())) {
            return says && !tier.text().equals(benefit.text()) ? tier.text() : visit.t("what.each");
        }
        return says ? tier.name() + "：" + tier.text() : tier.name();
    }

    /// An amount in words: a sum of money as in the law, or the formula.
    public String amount(Benefit benefit, Tier tier) {
        String written = tier.amount().source().text();
        String per = benefit.per().map(Service.Per::unit).orElse("");
        String plain = written.replaceFirst(" ?元$", "");
        return plain.matches("[0-9.,]+") ? plain + " " + per : written.replace("*", "×") + "（" + per + "）";
    }

    public String reading(String name) {
        return Optional.ofNullable(catalog.interpretations().get(name))
                .map(each -> Explanation.shown(each.value(), Locale.CHINESE))
                .orElse("");
    }

    public String operator(String written) {
        return switch (written) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case "=" -> "";
            default -> written;
        };
    }

    public String unit(String name) {
        String full = catalog.edition().units().getOrDefault(name, name);
        return full.equals(name) ? name : name + "（" + full + "）";
    }

    public String bearers(List<Financing.Bearer> bearers) {
        return bearers.stream()
                .map(bearer -> bearer.level()
                        + bearer.share().map(share -> " " + percent(share)).orElse(""))
                .collect(Collectors.joining("，"));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    public Counties counties() {
        return Counties.of(catalog, asOf);
    }

    public String area() {
        return place.map(region -> region.code().toString()).orElse("");
    }

    public String areaName() {
        return place.map(Region::name).orElse(catalog.edition().authority());
    }

    /// The local values that the rules of the service use.
    public List<LocalValue> parameters() {
        List<String> regions = RegionCode.parse(
                        place.map(region -> region.code().toString())
                                .orElse(catalog.edition().region()))
                .chain()
                .stream()
                .map(RegionCode::toString)
                .toList();
        return catalog.parametersOf(service).stream()
                .map(parameter -> new LocalValue(
                        parameter,
                        parameter.setting(regions, asOf),
                        parameter.values().stream()
                                .filter(setting -> setting.period().contains(asOf))
                                .sorted(Comparator.comparing(Setting::region))
                                .toList()))
                .toList();
    }

    public String placeOf(Setting setting) {
        return Counties.find(setting.region(), asOf).map(Region::name).orElse(setting.region());
    }

    /// From when, and where it has ended, until when.
    public String days(Period period) {
        String from = period.from().equals(LocalDate.MIN) ? "" : period.from().toString();
        return period.isOpen() ? from : from + " – " + period.to();
    }

    public List<ExampleView> examples() {
        return service.examples().stream().map(ExampleView::of).toList();
    }
}

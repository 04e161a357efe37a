package org.jundeng.server.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Guide;
import org.jundeng.catalog.Guide.Element;
import org.jundeng.catalog.Service;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;

/// How to get one service in one county: what the list gives, what the county has published, and what it has not.
///
/// @param place the county that was chosen, if any
/// @param guide what the county, or its city or province, has published, if anything
/// @param code a QR code of the page's own address, as SVG
public record GuidePage(
        Catalog catalog,
        Service service,
        Optional<Region> place,
        LocalDate asOf,
        Optional<Guide> guide,
        String address,
        String code) {

    /// The elements that the list itself gives: name, code, basis, for whom, conditions, result, who leads.
    static final int GIVEN_BY_LIST = 7;

    static GuidePage of(
            Catalog catalog, Service service, Optional<Region> place, LocalDate asOf, String address, String code) {
        List<String> regions = place.map(region -> region.code().chain()).orElse(List.of()).stream()
                .map(RegionCode::toString)
                .toList();
        return new GuidePage(catalog, service, place, asOf, catalog.guide(service, regions, asOf), address, code);
    }

    public List<Element> elements() {
        return List.of(Element.values());
    }

    public List<String> said(Element element) {
        return guide.map(each -> each.element(element)).orElse(List.of());
    }

    /// How many of the required elements are known.
    public int complete() {
        return GIVEN_BY_LIST
                + (int) elements().stream()
                        .filter(each -> !said(each).isEmpty())
                        .count();
    }

    public int required() {
        return GIVEN_BY_LIST + Element.values().length;
    }

    /// Where the facts that the rules use are written down: what a visitor had better bring.
    public TreeSet<String> papers() {
        TreeSet<String> papers = new TreeSet<>();
        service.rules()
                .flatMap(rule -> rule.names().stream())
                .flatMap(name -> catalog.fact(name).stream())
                .map(Fact::where)
                .filter(where -> !where.isEmpty())
                .forEach(papers::add);
        return papers;
    }

    /// The address of the same page on paper.
    public String pdf() {
        return ServicePage.address(service) + "/guide.pdf"
                + place.map(region -> "?area=" + region.code()).orElse("");
    }

    public Counties counties() {
        return Counties.of(catalog, asOf);
    }

    public String area() {
        return place.map(region -> region.code().toString()).orElse("");
    }

    public List<String[]> crumbs(Visit visit) {
        return List.of(
                new String[] {"/", visit.t("home")},
                new String[] {ServicePage.address(service), service.name()},
                new String[] {"", visit.t("guide.title")});
    }
}

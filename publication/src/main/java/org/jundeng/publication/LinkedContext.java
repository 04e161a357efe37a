package org.jundeng.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Catalog.Edition;
import org.jundeng.catalog.Service;

/// What services share in linked data: who answers for them, where and by what act they hold, their edition,
/// their fields and the events of life.
record LinkedContext(Catalog catalog, Links links) {

    List<Json> of(List<Service> services) {
        Edition edition = catalog.edition();
        List<Json> nodes = new ArrayList<>();
        each(services.stream().flatMap(service -> service.leadUnits().stream()))
                .forEach(unit -> nodes.add(unit(unit, edition.units().getOrDefault(unit, unit))));
        each(services.stream().flatMap(service -> service.lifeEvents().stream()))
                .forEach(event -> nodes.add(Rdf.thing(links.lifeEvent(event), "cv:Event", "cv:LifeEvent")
                        .put("dct:identifier", event)
                        .put("dct:title", Rdf.chinese(event))));
        each(services.stream().map(Service::field)).forEach(field -> nodes.add(Rdf.concept(links.field(field), field)));
        nodes.add(dataset());
        nodes.add(publisher());
        nodes.add(plan());
        nodes.add(region());
        return nodes;
    }

    private static Set<String> each(java.util.stream.Stream<String> words) {
        return words.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private Json unit(String name, String full) {
        return Rdf.thing(links.unit(name), "cv:PublicOrganisation", "GovernmentOrganization")
                .put("skos:prefLabel", Rdf.chinese(full))
                .put("skos:altLabel", Rdf.chinese(name))
                .put("dct:spatial", Rdf.reference(links.region()))
                .put("name", full)
                .put("alternateName", name);
    }

    private Json dataset() {
        Edition edition = catalog.edition();
        return Rdf.thing(links.edition(), "dcat:Dataset", "Dataset")
                .put("dct:identifier", edition.id() + "/" + edition.edition())
                .put("dct:title", Rdf.chinese(edition.title()))
                .put("dct:description", Rdf.chinese(edition.plan() + "，" + edition.authority()))
                .put("dct:publisher", Rdf.reference(links.unit(edition.authority())))
                .put("dct:issued", Rdf.day(edition.published()))
                .put("dct:spatial", Rdf.reference(links.region()))
                .put("name", edition.title())
                .put("version", edition.edition());
    }

    private Json publisher() {
        String name = catalog.edition().authority();
        return Rdf.thing(links.unit(name), "foaf:Agent", "cv:PublicOrganisation", "GovernmentOrganization")
                .put("dct:identifier", name)
                .put("dct:title", Rdf.chinese(name))
                .put("foaf:name", Rdf.chinese(name))
                .put("skos:prefLabel", Rdf.chinese(name))
                .put("dct:spatial", Rdf.reference(links.region()))
                .put("name", name);
    }

    private Json plan() {
        Edition edition = catalog.edition();
        return Rdf.thing(links.plan(), "eli:LegalResource", "Legislation")
                .put("eli:title", Rdf.chinese(edition.plan()))
                .put("eli:date_document", Rdf.day(edition.signed()))
                .put("eli:date_publication", Rdf.day(edition.published()))
                .put("eli:passed_by", Rdf.reference(links.unit(edition.authority())))
                .put("name", edition.plan())
                .put("legislationDate", Rdf.day(edition.signed()));
    }

    private Json region() {
        String code = catalog.edition().region();
        return Rdf.thing(links.region(), "dct:Location", "AdministrativeArea")
                .put("dct:identifier", code)
                .put("skos:prefLabel", Rdf.chinese(links.regionName()))
                .put("identifier", code)
                .put("name", links.regionName());
    }
}

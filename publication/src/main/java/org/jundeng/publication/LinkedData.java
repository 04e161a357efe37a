package org.jundeng.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Delivery;

/// Services as linked data: one graph that is read both as CPSV-AP and as schema.org.
///
/// Names without prefix are schema.org's. Who pays has a property of our own, since CPSV-AP's `cv:hasCost` is
/// what the user pays.
///
/// Source: CPSV-AP 3.2.0; schema.org GovernmentService.
public final class LinkedData {

    /// Words that English writes in capitals.
    private static final Set<String> ABBREVIATIONS = Set.of("hiv");

    private static final String CHINESE_LANGUAGE = "http://publications.europa.eu/resource/authority/language/ZHO";

    private final Catalog catalog;
    private final Links links;

    /// @param base the address of the site that publishes the list
    public LinkedData(Catalog catalog, URI base) {
        this.catalog = catalog;
        this.links = new Links(catalog, base);
    }

    /// One service, which comes first in the graph, and what it refers to.
    public Json service(Service service) {
        return document(List.of(service));
    }

    /// Every service of the list.
    public Json all() {
        return document(List.copyOf(catalog.services().values()));
    }

    private Json document(List<Service> services) {
        List<Json> graph = new ArrayList<>();
        services.forEach(service -> graph.add(node(service)));
        graph.addAll(new LinkedContext(catalog, links).of(services));
        graph.add(Rdf.thing(CHINESE_LANGUAGE, "dct:LinguisticSystem"));
        return new Json().put("@context", context()).put("@graph", graph);
    }

    private Json context() {
        return new Json()
                .put("@vocab", "https://schema.org/")
                .put("cpsv", "http://purl.org/vocab/cpsv#")
                .put("cv", "http://data.europa.eu/m8g/")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("eli", "http://data.europa.eu/eli/ontology#")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("jd", links.vocabulary());
    }

    private Json node(Service service) {
        List<Json> units = service.leadUnits().stream()
                .map(links::unit)
                .map(Rdf::reference)
                .toList();
        List<Json> outputs = outputs(service);
        List<Json> channels = service.delivery().stream()
                .map(delivery -> channel(service, delivery))
                .toList();
        Json node = Rdf.thing(links.service(service), "cpsv:PublicService", "GovernmentService")
                .put("dct:identifier", service.code())
                .put("dct:title", Rdf.both(service.name(), englishName(service)))
                .put(
                        "dct:description",
                        Rdf.both(service.standard(), service.summary().en()))
                .put("cv:hasCompetentAuthority", units)
                .put("cv:holdsRequirement", requirements(service))
                .put("cpsv:produces", outputs)
                .put("cv:hasChannel", channels)
                .put(
                        "cv:isGroupedBy",
                        service.lifeEvents().stream()
                                .map(links::lifeEvent)
                                .map(Rdf::reference)
                                .toList())
                .put("cv:thematicArea", Rdf.reference(links.field(service.field())))
                .put("cv:hasLegalResource", Rdf.reference(links.plan()))
                .put("dct:audience", Rdf.concept(links.part(service, "audience"), service.beneficiaries()))
                .put("dct:isPartOf", Rdf.reference(links.edition()))
                .put("dct:language", Rdf.reference(CHINESE_LANGUAGE))
                .put("dct:spatial", Rdf.reference(links.region()))
                .put("dcat:keyword", keywords(service))
                .put("jd:costSharing", Rdf.chinese(service.responsibility()))
                .put("jd:bearer", bearers(service));
        if (service.computed()) {
            node.put("cpsv:follows", rule(service));
        }
        return governmentService(node, service)
                .put("provider", units)
                .put(
                        "serviceOutput",
                        outputs.stream().map(LinkedData::addressOf).toList())
                .put(
                        "availableChannel",
                        channels.stream().map(LinkedData::addressOf).toList());
    }

    /// The properties of schema.org alone.
    private Json governmentService(Json node, Service service) {
        return node.put("name", service.name())
                .put("alternateName", englishName(service))
                .put("description", service.summary().zh())
                .put("identifier", service.code())
                .put("url", Rdf.reference(links.service(service)))
                .put("serviceType", service.field())
                .put(
                        "serviceOperator",
                        Rdf.reference(links.unit(service.leadUnits().getFirst())))
                .put("jurisdiction", Rdf.reference(links.region()))
                .put("areaServed", Rdf.reference(links.region()))
                .put("audience", Rdf.unnamed("Audience").put("audienceType", service.beneficiaries()))
                .put("termsOfService", Rdf.reference(links.plan()))
                .put("isRelatedTo", related(service))
                .put(
                        "mainEntityOfPage",
                        Rdf.unnamed("WebPage")
                                .put("url", Rdf.reference(links.service(service)))
                                .put("dateModified", Rdf.day(catalog.edition().published())));
    }

    private static Json addressOf(Json thing) {
        return Rdf.reference(String.valueOf(thing.get("@id")));
    }

    /// The English name: its id is made of English words.
    private static String englishName(Service service) {
        List<String> words = new ArrayList<>();
        for (String word : service.id().split("-", -1)) {
            words.add(ABBREVIATIONS.contains(word) ? word.toUpperCase(java.util.Locale.ROOT) : word);
        }
        String name = String.join(" ", words);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// The conditions; the group as the list states it, where there are none.
    private List<Json> requirements(Service service) {
        List<Json> requirements = new ArrayList<>();
        for (Condition condition : service.conditions()) {
            requirements.add(requirement(service, requirements.size() + 1, condition.text())
                    .put("cv:fulfils", Rdf.reference(links.part(service, "rule")))
                    .put("jd:feel", condition.rule().text()));
        }
        return requirements.isEmpty() ? List.of(requirement(service, 1, service.beneficiaries())) : requirements;
    }

    private Json requirement(Service service, int number, String text) {
        return Rdf.thing(links.part(service, "requirement-" + number), "cv:Requirement")
                .put("dct:identifier", service.code() + "-R" + number)
                .put("dct:title", Rdf.chinese(text));
    }

    /// The benefits; the standard as the list states it, where there are none.
    private List<Json> outputs(Service service) {
        List<Json> outputs = new ArrayList<>();
        for (Benefit benefit : service.benefits()) {
            outputs.add(output(service, outputs.size() + 1, benefit.name(), benefit.text()));
        }
        return outputs.isEmpty() ? List.of(output(service, 1, service.name(), service.standard())) : outputs;
    }

    private Json output(Service service, int number, String name, String text) {
        return Rdf.thing(links.part(service, "output-" + number), "cv:Output", "Thing")
                .put("dct:identifier", service.code() + "-O" + number)
                .put("dct:title", Rdf.chinese(name))
                .put("dct:description", Rdf.chinese(text))
                .put("name", name)
                .put("description", text);
    }

    private Json channel(Service service, Delivery delivery) {
        String word = ServiceJson.word(delivery);
        return Rdf.thing(links.part(service, "channel-" + word), "cv:Channel", "ServiceChannel")
                .put("dct:identifier", service.code() + "-" + word)
                .put(
                        "dct:description",
                        Rdf.both(
                                Captions.of(delivery).zh(),
                                Captions.of(delivery).en()))
                .put(
                        "dct:type",
                        Rdf.concept(
                                links.vocabulary() + word, Captions.of(delivery).zh()))
                .put("name", Captions.of(delivery).zh())
                .put("serviceUrl", Rdf.reference(links.service(service)))
                .put("availableLanguage", Rdf.CHINESE);
    }

    private Json rule(Service service) {
        return Rdf.thing(links.part(service, "rule"), "cpsv:Rule")
                .put("dct:identifier", service.code() + "@" + catalog.edition().edition())
                .put("dct:title", Rdf.chinese(service.name() + "的规则"))
                .put("dct:description", Rdf.chinese("原文的条件和待遇逐句写成的规则（FEEL，OMG DMN 1.5）"))
                .put("dct:language", Rdf.reference(CHINESE_LANGUAGE))
                .put("cpsv:implements", Rdf.reference(links.plan()));
    }

    private static List<Json> keywords(Service service) {
        List<Json> keywords = new ArrayList<>();
        keywords.add(Rdf.chinese(service.field()));
        service.lifeEvents().forEach(event -> keywords.add(Rdf.chinese(event)));
        return keywords;
    }

    private static List<Json> bearers(Service service) {
        return service.financing().bearers().stream()
                .map(bearer -> {
                    Json json = Rdf.unnamed("jd:Bearer").put("jd:level", Rdf.chinese(bearer.level()));
                    bearer.share().ifPresent(share -> json.put("jd:share", share));
                    return json;
                })
                .toList();
    }

    /// The services that feed this one.
    private List<Json> related(Service service) {
        return new Behind(catalog)
                .services(service).stream()
                        .map(links::service)
                        .map(Rdf::reference)
                        .toList();
    }
}

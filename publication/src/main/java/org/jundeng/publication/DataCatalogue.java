package org.jundeng.publication;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Catalog.Edition;
import org.jundeng.catalog.Interpretation;
import org.jundeng.publication.OpenData.DataFile;
import org.jundeng.publication.OpenData.DataSet;
import org.jundeng.publication.OpenData.Terms;

/// The catalogue of the open data of a list, for portals that collect such catalogues.
///
/// Source: DCAT-AP 3.0.1.
public final class DataCatalogue {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final String PUBLIC_DOMAIN = "http://purl.org/adms/licencetype/PublicDomain";

    private final Catalog catalog;
    private final Links links;
    private final OpenData data;

    /// @param base the address of the site that publishes the list
    public DataCatalogue(Catalog catalog, URI base) {
        this.catalog = catalog;
        this.links = new Links(catalog, base);
        this.data = new OpenData(catalog, base);
    }

    /// The catalogue as Turtle.
    public String turtle() {
        return Turtle.of(jsonLd());
    }

    /// The catalogue as JSON-LD.
    public Json jsonLd() {
        List<DataSet> sets = data.sets();
        List<Json> graph = new ArrayList<>();
        graph.add(catalogue(sets));
        sets.forEach(set -> graph.add(dataSet(set)));
        graph.addAll(List.of(publisher(), region(), period(), contact(), officialText(), apache()));
        graph.addAll(codes());
        return new Json().put("@context", context()).put("@graph", graph);
    }

    private static Json context() {
        return new Json()
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("vcard", "http://www.w3.org/2006/vcard/ns#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Json catalogue(List<DataSet> sets) {
        Edition edition = catalog.edition();
        return described(
                        Rdf.thing(address("catalogue"), "dcat:Catalog"),
                        new Bilingual(edition.title() + "的开放数据", "Open data of the list of basic public services"),
                        new Bilingual(
                                edition.plan() + "：服务、规则、参数、指标和任务",
                                "Services, rules, parameters, indicators and tasks of the plan"))
                .put("dct:license", Rdf.reference(APACHE))
                .put("foaf:homepage", Rdf.thing(links.to("open-data").toString(), "foaf:Document"))
                .put(
                        "dcat:themeTaxonomy",
                        Rdf.thing(AUTHORITY + "data-theme", "skos:ConceptScheme")
                                .put("dct:title", Rdf.both("数据主题", "Data theme")))
                .put(
                        "dcat:dataset",
                        sets.stream()
                                .map(set -> Rdf.reference(address(set.id())))
                                .toList());
    }

    private Json dataSet(DataSet set) {
        return described(Rdf.thing(address(set.id()), "dcat:Dataset"), set.title(), set.description())
                .put("dct:identifier", catalog.edition().id() + "/" + set.id())
                .put("dcat:version", catalog.edition().edition())
                .put("dcat:keyword", Rdf.both("基本公共服务", "basic public services"))
                .put("dcat:theme", List.of(code("data-theme/GOVE"), code("data-theme/SOCI")))
                .put("dct:accrualPeriodicity", code("frequency/IRREG"))
                .put("dct:accessRights", code("access-right/PUBLIC"))
                .put("dct:temporal", Rdf.reference(address("in-force")))
                .put("dcat:contactPoint", Rdf.reference(address("contact")))
                .put("dcat:landingPage", Rdf.thing(links.to("open-data").toString(), "foaf:Document"))
                .put(
                        "dcat:distribution",
                        set.files().stream()
                                .map(file -> distribution(set, file))
                                .toList());
    }

    /// What a catalogue and a data set have in common.
    private Json described(Json thing, Bilingual title, Bilingual description) {
        return thing.put("dct:title", Rdf.both(title.zh(), title.en()))
                .put("dct:description", Rdf.both(description.zh(), description.en()))
                .put("dct:publisher", Rdf.reference(links.unit(catalog.edition().authority())))
                .put("dct:issued", Rdf.day(catalog.edition().published()))
                .put("dct:modified", Rdf.day(modified()))
                .put("dct:language", code("language/ZHO"))
                .put("dct:spatial", Rdf.reference(links.region()));
    }

    /// The day of the last change: the list's publication, or the latest reading of its text.
    private LocalDate modified() {
        return Stream.concat(
                        Stream.of(catalog.edition().published()),
                        catalog.interpretations().values().stream().map(Interpretation::decided))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Json distribution(DataSet set, DataFile file) {
        byte[] content = file.content().get();
        Json address = Rdf.reference(links.to(file.path()).toString());
        return Rdf.thing(links.to(file.path()) + "#distribution", "dcat:Distribution")
                .put(
                        "dct:title",
                        Rdf.both(
                                set.title().zh() + "（" + file.format().code() + "）",
                                set.title().en() + " (" + file.format().code() + ")"))
                .put("dcat:accessURL", address)
                .put("dcat:downloadURL", address)
                .put("dct:license", Rdf.reference(licence(set.terms())))
                .put(
                        "dct:format",
                        Rdf.reference(AUTHORITY + "file-type/" + file.format().code()))
                .put("dcat:mediaType", Rdf.reference(MEDIA_TYPES + file.format().mediaType()))
                .put("dct:modified", Rdf.day(modified()))
                .put("dct:language", code("language/ZHO"))
                .put("dcat:byteSize", typed(String.valueOf(content.length), "xsd:nonNegativeInteger"))
                .put(
                        "spdx:checksum",
                        Rdf.unnamed("spdx:Checksum")
                                .put(
                                        "spdx:algorithm",
                                        Rdf.reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"))
                                .put("spdx:checksumValue", typed(sha256(content), "xsd:hexBinary")));
    }

    private String licence(Terms terms) {
        return switch (terms) {
            case OFFICIAL_TEXT -> address("official-text");
            case APACHE_2 -> APACHE;
        };
    }

    private Json officialText() {
        return Rdf.thing(address("official-text"), "dct:LicenseDocument")
                .put(
                        "dct:type",
                        Rdf.thing(PUBLIC_DOMAIN, "skos:Concept")
                                .put("skos:prefLabel", Rdf.both("公有领域", "Public domain")))
                .put("dct:title", Rdf.both("官方文件，不受著作权保护", "Official document, not protected by copyright"))
                .put(
                        "dct:description",
                        Rdf.both(
                                "《中华人民共和国著作权法》第五条：本法不适用于法律、法规，国家机关的决议、决定、命令和其他具有立法、行政、司法性质的文件。"
                                        + "编者所加的整理、说明和规则按 Apache-2.0 使用。",
                                "Copyright Law of the People's Republic of China, article 5: it does not apply to resolutions, decisions "
                                        + "and orders of State organs. What the editors added is under Apache-2.0."));
    }

    private static Json apache() {
        return Rdf.thing(APACHE, "dct:LicenseDocument")
                .put("dct:title", Rdf.both("Apache 许可证 2.0", "Apache License 2.0"));
    }

    private Json publisher() {
        String name = catalog.edition().authority();
        return Rdf.thing(links.unit(name), "foaf:Agent").put("foaf:name", Rdf.chinese(name));
    }

    private Json region() {
        return Rdf.thing(links.region(), "dct:Location")
                .put("dct:identifier", catalog.edition().region())
                .put("skos:prefLabel", Rdf.chinese(links.regionName()));
    }

    private Json period() {
        Json period = Rdf.thing(address("in-force"), "dct:PeriodOfTime")
                .put("dcat:startDate", Rdf.day(catalog.edition().inForce().from()));
        catalog.edition().inForce().lastDay().ifPresent(day -> period.put("dcat:endDate", Rdf.day(day)));
        return period;
    }

    private Json contact() {
        return Rdf.thing(address("contact"), "vcard:Organization")
                .put("vcard:fn", catalog.edition().authority())
                .put("vcard:hasURL", Rdf.reference(links.to("").toString()));
    }

    /// The classes of the codes that other authorities keep.
    private List<Json> codes() {
        List<Json> codes = new ArrayList<>(List.of(
                Rdf.thing(AUTHORITY + "language/ZHO", "dct:LinguisticSystem"),
                Rdf.thing(AUTHORITY + "frequency/IRREG", "dct:Frequency"),
                Rdf.thing(AUTHORITY + "access-right/PUBLIC", "dct:RightsStatement"),
                theme("GOVE", "政府和公共部门", "Government and public sector"),
                theme("SOCI", "人口和社会", "Population and society")));
        for (OpenData.Format format : OpenData.Format.values()) {
            codes.add(Rdf.thing(AUTHORITY + "file-type/" + format.code(), "dct:MediaTypeOrExtent"));
            codes.add(Rdf.thing(MEDIA_TYPES + format.mediaType(), "dct:MediaType"));
        }
        return codes;
    }

    private static Json theme(String code, String chinese, String english) {
        return Rdf.thing(AUTHORITY + "data-theme/" + code, "skos:Concept")
                .put("skos:prefLabel", Rdf.both(chinese, english))
                .put("skos:inScheme", Rdf.reference(AUTHORITY + "data-theme"));
    }

    private static Json code(String path) {
        return Rdf.reference(AUTHORITY + path);
    }

    private static Json typed(String text, String type) {
        return new Json().put("@value", text).put("@type", type);
    }

    private String address(String part) {
        return links.to("open-data").toString() + "#" + part;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

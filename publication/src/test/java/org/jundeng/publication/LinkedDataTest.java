package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jundeng.catalog.Service;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the linked data against the shapes of CPSV-AP and what readers of schema.org look for.
class LinkedDataTest {

    private static final Shapes SHAPES =
            Shapes.parse(RDFDataMgr.loadGraph("src/test/resources/cpsv-ap-3.2.0-SHACL.ttl"));
    private static final LinkedData DATA = new LinkedData(Fujian.CATALOG, URI.create("https://jundeng.example"));
    private static final String SCHEMA = "https://schema.org/";
    private static final Node DESCRIPTION = NodeFactory.createURI("http://purl.org/dc/terms/description");
    private static final Node AUTHORITY = NodeFactory.createURI("http://data.europa.eu/m8g/hasCompetentAuthority");
    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final Node ALLOWANCE = NodeFactory.createURI("https://jundeng.example/services/46");

    @TestFactory
    Stream<DynamicTest> everyServiceConformsToCpsvAp() {
        return services()
                .map(service -> DynamicTest.dynamicTest(
                        service.number() + " " + service.name(),
                        () -> assertThat(violations(graph(service))).isEmpty()));
    }

    @Test
    void allServicesTogetherConformToCpsvAp() {
        Graph graph = graph(DATA.all());
        assertThat(violations(graph)).isEmpty();
        Node service = NodeFactory.createURI("http://purl.org/vocab/cpsv#PublicService");
        assertThat(graph.find(Node.ANY, Node.ANY, service).toList()).hasSize(81);
    }

    @Test
    void aServiceWithoutAuthorityDoesNotConform() {
        Graph graph = graph(Fujian.service(46));
        graph.remove(ALLOWANCE, AUTHORITY, Node.ANY);
        assertThat(violations(graph)).singleElement().asString().contains("hasCompetentAuthority");
    }

    @Test
    void aServiceWithoutDescriptionDoesNotConform() {
        Graph graph = graph(Fujian.service(46));
        graph.remove(ALLOWANCE, DESCRIPTION, Node.ANY);
        assertThat(violations(graph)).singleElement().asString().contains("description");
    }

    @Test
    void aTitleWithoutLanguageDoesNotConform() {
        Graph graph = graph(Fujian.service(46));
        graph.remove(ALLOWANCE, TITLE, Node.ANY);
        graph.add(ALLOWANCE, TITLE, NodeFactory.createLiteralString("最低生活保障"));
        assertThat(violations(graph)).singleElement().asString().contains("title");
    }

    @Test
    void titlesAndDescriptionsAreInChineseAndInEnglish() {
        Graph graph = graph(Fujian.service(38));
        Node service = NodeFactory.createURI("https://jundeng.example/services/38");
        for (Node property : List.of(TITLE, DESCRIPTION)) {
            assertThat(objects(graph, service, property))
                    .extracting(Node::getLiteralLanguage)
                    .extracting(language -> language.toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder("zh-hans", "en");
        }
        assertThat(objects(graph, service, TITLE))
                .extracting(Node::getLiteralLexicalForm)
                .contains("HIV follow up");
    }

    static Stream<Service> services() {
        return Fujian.CATALOG.services().values().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void theBlockOfSchemaOrgHasItsFieldsAndTheNameOfTheService(int number) {
        Service service = Fujian.service(number);
        Graph graph = graph(service);
        Node subject = NodeFactory.createURI("https://jundeng.example/services/" + number);
        assertThat(types(graph, subject)).contains(SCHEMA + "GovernmentService");
        assertThat(objects(graph, subject, NodeFactory.createURI(SCHEMA + "name")))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly(service.name());
        for (String property : List.of(
                "alternateName",
                "description",
                "url",
                "serviceType",
                "provider",
                "serviceOperator",
                "jurisdiction",
                "areaServed",
                "audience",
                "availableChannel",
                "serviceOutput",
                "termsOfService",
                "mainEntityOfPage")) {
            assertThat(objects(graph, subject, NodeFactory.createURI(SCHEMA + property)))
                    .as(property)
                    .isNotEmpty();
        }
        for (Node provider : objects(graph, subject, NodeFactory.createURI(SCHEMA + "provider"))) {
            assertThat(types(graph, provider)).contains(SCHEMA + "GovernmentOrganization");
        }
    }

    static Stream<Integer> numbers() {
        return Stream.of(1, 15, 46, 62, 81);
    }

    @Test
    void whoPaysHasAPropertyOfItsOwn() {
        assertThat(objects(
                        graph(Fujian.service(46)),
                        ALLOWANCE,
                        NodeFactory.createURI("https://jundeng.example/ns#costSharing")))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly("省、市、县级财政按比例分担。");
    }

    @Test
    void aServiceIsRelatedToThoseThatFeedIt() {
        assertThat(objects(
                        graph(Fujian.service(48)),
                        NodeFactory.createURI("https://jundeng.example/services/48"),
                        NodeFactory.createURI(SCHEMA + "isRelatedTo")))
                .extracting(Node::getURI)
                .contains("https://jundeng.example/services/46", "https://jundeng.example/services/47");
    }

    private static Graph graph(Service service) {
        return graph(DATA.service(service));
    }

    static Graph graph(Json json) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(json.text()))
                .lang(Lang.JSONLD11)
                .parse(graph);
        return graph;
    }

    private static List<String> violations(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
        return report.getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .distinct()
                .toList();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static List<String> types(Graph graph, Node subject) {
        return objects(graph, subject, NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
                .stream()
                .map(Node::getURI)
                .toList();
    }
}

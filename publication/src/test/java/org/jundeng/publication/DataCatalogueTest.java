package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the catalogue against what DCAT-AP 3.0.1 makes mandatory or recommends.
class DataCatalogueTest {

    private static final URI BASE = URI.create("https://jundeng.example/");
    private static final DataCatalogue CATALOGUE = new DataCatalogue(Fujian.CATALOG, BASE);
    private static final Graph GRAPH = LinkedDataTest.graph(CATALOGUE.jsonLd());
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";

    @TestFactory
    Stream<DynamicTest> everyThingHasWhatTheProfileAsksFor() {
        return Stream.of(
                having(
                        DCAT + "Catalog",
                        1,
                        DCT + "title",
                        DCT + "description",
                        DCT + "publisher",
                        DCAT + "dataset",
                        DCT + "license",
                        DCT + "modified",
                        DCT + "issued",
                        DCT + "language",
                        DCT + "spatial",
                        FOAF + "homepage",
                        DCAT + "themeTaxonomy"),
                having(
                        DCAT + "Dataset",
                        OpenDataTest.SETS.size(),
                        DCT + "title",
                        DCT + "description",
                        DCT + "publisher",
                        DCAT + "distribution",
                        DCAT + "contactPoint",
                        DCAT + "keyword",
                        DCAT + "theme",
                        DCT + "spatial",
                        DCT + "temporal",
                        DCT + "modified",
                        DCT + "accrualPeriodicity",
                        DCT + "accessRights"),
                having(
                        DCAT + "Distribution",
                        files().size(),
                        DCAT + "accessURL",
                        DCAT + "downloadURL",
                        DCT + "license",
                        DCT + "format",
                        DCAT + "mediaType",
                        DCT + "modified",
                        DCT + "title",
                        DCAT + "byteSize",
                        "http://spdx.org/rdf/terms#checksum"),
                having(FOAF + "Agent", 1, FOAF + "name"),
                having(
                        "http://spdx.org/rdf/terms#Checksum",
                        files().size(),
                        "http://spdx.org/rdf/terms#algorithm",
                        "http://spdx.org/rdf/terms#checksumValue"));
    }

    @Test
    void turtleAndJsonSayTheSame() {
        Graph turtle = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(CATALOGUE.turtle()))
                .lang(Lang.TURTLE)
                .parse(turtle);
        assertThat(turtle.size()).isGreaterThan(200);
        assertThat(turtle.isIsomorphicWith(GRAPH)).isTrue();
    }

    @Test
    void everythingReferredToHasAClass() {
        Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        for (String property : List.of(
                DCT + "publisher",
                DCT + "spatial",
                DCT + "temporal",
                DCT + "license",
                DCT + "language",
                DCAT + "contactPoint",
                DCAT + "theme",
                DCAT + "mediaType",
                DCT + "format",
                DCAT + "distribution",
                DCT + "accessRights",
                DCT + "accrualPeriodicity")) {
            assertThat(objects(Node.ANY, property))
                    .as(property)
                    .isNotEmpty()
                    .allMatch(object -> GRAPH.contains(object, type, Node.ANY));
        }
    }

    @Test
    void officialTextIsNotUnderALicenceOfOurs() {
        assertThat(objects(distribution("open-data/tasks.csv"), DCT + "license"))
                .extracting(Node::getURI)
                .containsExactly("https://jundeng.example/open-data#official-text");
        assertThat(objects(
                        NodeFactory.createURI("https://jundeng.example/open-data#official-text"), DCT + "description"))
                .extracting(Node::getLiteralLexicalForm)
                .anyMatch(text -> text.contains("《中华人民共和国著作权法》第五条"));
        assertThat(objects(distribution("open-data/examples.json"), DCT + "license"))
                .extracting(Node::getURI)
                .containsExactly("https://www.apache.org/licenses/LICENSE-2.0");
    }

    @Test
    void theChecksumIsThatOfTheFile() throws NoSuchAlgorithmException {
        byte[] file = new OpenData(Fujian.CATALOG, BASE)
                .file("open-data/services.xlsx")
                .orElseThrow()
                .content()
                .get();
        Node checksum = objects(distribution("open-data/services.xlsx"), "http://spdx.org/rdf/terms#checksum")
                .getFirst();
        assertThat(objects(checksum, "http://spdx.org/rdf/terms#checksumValue"))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    private static DynamicTest having(String type, int count, String... properties) {
        return DynamicTest.dynamicTest(type, () -> {
            List<Node> things = new ArrayList<>(GRAPH.find(
                            Node.ANY,
                            NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                            NodeFactory.createURI(type))
                    .mapWith(Triple::getSubject)
                    .toList());
            assertThat(things).hasSize(count);
            for (Node thing : things) {
                for (String property : properties) {
                    assertThat(objects(thing, property))
                            .as(thing + " " + property)
                            .isNotEmpty();
                }
            }
        });
    }

    private static List<OpenData.DataFile> files() {
        return new OpenData(Fujian.CATALOG, BASE)
                .sets().stream().flatMap(set -> set.files().stream()).toList();
    }

    private static Node distribution(String path) {
        return NodeFactory.createURI(BASE + path + "#distribution");
    }

    private static List<Node> objects(Node subject, String property) {
        return GRAPH.find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}

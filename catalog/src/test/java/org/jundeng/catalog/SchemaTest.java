package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The schemas that editors complete and check by, held against the files.
class SchemaTest {

    private static final Path PROJECT = Path.of("..");
    private static final String FILES = """
            service       | standards/fujian-2018/services
            facts         | standards/fujian-2018/facts
            parameters    | standards/fujian-2018/parameters
            interpretations | standards/fujian-2018/interpretations.yaml
            financing     | standards/fujian-2018/financing
            list          | standards/fujian-2018/list.yaml
            indicators    | standards/fujian-2018/indicators.yaml
            targets       | standards/fujian-2018/targets.yaml
            tasks         | standards/fujian-2018/tasks.yaml
            headings      | standards/fujian-2018/headings.yaml
            synonyms      | standards/fujian-2018/synonyms.yaml
            family        | examples
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FILES)
    void everyFileFitsItsSchema(String name, String place) throws IOException {
        Schema schema = schema(name);

        for (Path file : files(place)) {
            assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FILES)
    void aKeyThatTheSchemaDoesNotKnowIsToldByTheEditor(String name, String place) throws IOException {
        Schema schema = schema(name);

        for (Path file : files(place).subList(0, 1)) {
            assertThat(schema.validate(Files.readString(file) + "\nmisspelt: 1\n", InputFormat.YAML))
                    .as("%s", file)
                    .isNotEmpty();
        }
    }

    @Test
    void anOverlayOfARegionFitsItsSchema() throws IOException {
        String overlay = """
                region: "350200"
                name: 厦门市地方标准
                parameters:
                  - name: 基础养老金最低标准
                    values:
                      - {from: 2018-07-01, value: 290 元, status: cited, source: 试}
                """;

        assertThat(schema("region").validate(overlay, InputFormat.YAML)).isEmpty();
        assertThat(schema("region").validate(overlay.replace("value:", "values:"), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void aFamilyFileCompletesEveryFactOfTheVocabulary() throws IOException {
        String schema = Files.readString(PROJECT.resolve("standards/schema/family.schema.json"));
        Catalog catalog = Catalog.read(PROJECT.resolve("standards/fujian-2018"), new Problems())
                .orElseThrow();
        Set<String> missing = new TreeSet<>(catalog.facts().keySet());
        missing.removeIf(fact -> schema.contains("\"" + fact + "\": {"));

        assertThat(missing).as("facts to be added to family.schema.json").isEmpty();
    }

    @Test
    void everySchemaIsMappedForEditors() throws IOException {
        String settings = Files.readString(PROJECT.resolve(".vscode/settings.json"));

        for (Path schema : files("standards/schema")) {
            assertThat(settings).contains("./standards/schema/" + schema.getFileName());
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PROJECT.resolve("standards/schema/" + name + ".schema.json")));
    }

    private static List<Path> files(String place) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(place))) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}

package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpenDataTest {

    static final List<String> SETS =
            List.of("services", "facts", "parameters", "indicators", "targets", "tasks", "examples", "rules");

    private static final OpenData DATA = new OpenData(Fujian.CATALOG, URI.create("https://jundeng.example"));

    @Test
    void everySetHasAFile() {
        assertThat(DATA.sets()).extracting(OpenData.DataSet::id).containsExactlyElementsOf(SETS);
        assertThat(DATA.sets()).allMatch(set -> !set.files().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aFileIsFoundByItsPathAndIsTheSameEachTime() {
        return DATA.sets().stream()
                .flatMap(set -> set.files().stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.path(),
                        () -> assertThat(DATA.file(file.path())
                                        .orElseThrow()
                                        .content()
                                        .get())
                                .isEqualTo(file.content().get())
                                .isNotEmpty()));
    }

    @Test
    void examplesCarryTheFamilyAndTheExpectedResult() {
        byte[] examples =
                DATA.file("open-data/examples.json").orElseThrow().content().get();
        assertThat(new String(examples, StandardCharsets.UTF_8))
                .contains("\"amount\" : \"750 元\"", "\"家庭月收入\" : \"1350 元\"");
    }
}

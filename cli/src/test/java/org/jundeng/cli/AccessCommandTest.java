package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AccessCommandTest {

    @Test
    void whoIsInsideAndWhoIsOutsideComeToEverybody() {
        JsonNode study =
                new ObjectMapper().readTree(Console.run("access", "--json").out());
        assertThat(study.get("people").longValue()).isEqualTo(41_540_086);
        assertThat(study.get("covered").longValue() + study.get("uncovered").longValue())
                .isBetween(41_540_085L, 41_540_087L);
        assertThat(study.get("assumed").booleanValue()).isTrue();
        assertThat(study.get("estimated").booleanValue()).isTrue();
    }

    @Test
    void thePageSaysWhatIsEstimatedAndWhatIsMadeUp() {
        for (String language : new String[] {"zh", "en"}) {
            Console console = Console.run("access", "--minutes", "45", "--lang", language);
            assertThat(console.exit()).isZero();
            assertThat(console.out())
                    .contains(language.equals("zh") ? "设施含假定的" : "Facilities are made up")
                    .contains("45")
                    .doesNotContain("{0}");
        }
    }

    @Test
    void aBadLineOfATableIsShownWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("设施.csv");
        Files.writeString(file, "名称,类别,区划代码,经度,纬度\n甲,医院,350102,999,26\n");
        Console console = Console.run("access", "--facilities", file.toString());
        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err()).contains("设施.csv:2:13").contains("JD-9120");
    }

    @Test
    void aKindThatIsNotThereIsSaid() {
        Console console = Console.run("access", "--kind", "博物馆");
        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err()).contains("博物馆", "设施表里的类别：县级医院");
    }

    @Test
    void theFilesHaveALineForEachCountyAndEachTown(@TempDir Path folder) throws IOException {
        assertThat(Console.run("access", "--out", folder.toString()).exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("分县服务圈.csv")))
                .hasSize(84)
                .last()
                .asString()
                .endsWith("估计,含假定的,假定分摊");
        assertThat(Files.readAllLines(folder.resolve("乡级单位服务圈.csv"))).hasSizeGreaterThan(1_000);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemOfTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("不是文件夹"));
        Console console = Console.run("access", "--out", file.toString());
        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err()).contains("JD-4005", "不是文件夹").doesNotContain("JD-4001");
    }
}

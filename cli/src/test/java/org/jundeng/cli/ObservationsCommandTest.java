package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theCensusIsFine() {
        Console run = Console.run(
                "observations",
                "check",
                Console.PROJECT.resolve("observations/census-2010-2020.csv").toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("会导入 1,883 个数");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyBadCellIsToldAndNothingWouldComeIn() throws IOException {
        Path file = Files.writeString(folder.resolve("年报.csv"), "县,自来水\n鼓楼区,91.8\n台江区,一百\n不知道,50\n仓山区,500\n");
        Path mapping = Files.writeString(
                folder.resolve("对照.yaml"), "columns: {地区: 县, 数值: 自来水}\nconstants: {指标: C-WATER, 年份: 2020}\n");
        Console run = Console.run("observations", "check", file.toString(), "--mapping", mapping.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("年报.csv:3:5: 错误 JD-9116", "年报.csv:4:1: 错误 JD-9114", "年报.csv:5:5: 错误 JD-9120");
        assertThat(run.out()).contains("什么也不会导入：3 处有问题");
        Console english = Console.run(
                Map.of("LANG", "en_US.UTF-8"),
                "",
                false,
                "observations",
                "check",
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--json");
        assertThat(english.out()).contains("\"address\"", "JD-9116", ":3:5");
    }

    @Test
    void aFileThatIsNotThereIsToldInWords() {
        Console run =
                Console.run("observations", "check", folder.resolve("没有.csv").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("JD-9113");
    }
}

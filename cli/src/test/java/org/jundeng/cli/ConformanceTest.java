package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The engine against the cases of the DMN TCK, where these lie beside the project's folder.
class ConformanceTest {

    private static final Path CASES = Path.of("shared", "tck", "feel-cases.jsonl");

    /// Each needs the definition of a custom type, which the file does not have.
    private static final List<String> NEED_A_TYPE = List.of(
            "0070-feel-instance-of context_015:",
            "0070-feel-instance-of context_016:",
            "0082-feel-coercion decision_005:",
            "0082-feel-coercion decision_context_03:");

    /// The file that `-Djundeng.tck` names, or the one in `shared/tck` next to a folder above.
    private static Optional<Path> cases() {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty("jundeng.tck")).map(Path::of);
        return named.or(() -> Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve(CASES))
                .filter(Files::exists)
                .findFirst());
    }

    @Test
    void onlyCasesThatNeedACustomTypeFail() {
        Optional<Path> file = cases();
        assumeTrue(
                file.isPresent(),
                "没有 DMN TCK 用例文件，未运行；可用 -Djundeng.tck=文件 指定。"
                        + " There is no file of DMN TCK cases, so none ran; name one by -Djundeng.tck=FILE.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeelCases.run(file.orElseThrow(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getLast()).matches("[1-9][0-9]{3} passed, [0-4] failed");
        assertThat(lines.stream().filter(line -> line.contains(": ") && line.contains(" → ")))
                .allMatch(line -> NEED_A_TYPE.stream().anyMatch(line::contains));
    }
}

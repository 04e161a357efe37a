package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the commands print, kept as files that a person has read.
///
/// After a wanted change: `./jundeng test -Djundeng.golden=write`, then read the difference.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "jundeng", "cli", "golden");

    private record Case(String file, List<String> arguments) {}

    @TestFactory
    Stream<DynamicTest> theCommandsPrintWhatWasReadAndApproved() {
        return Stream.of(
                        new Case("check-family.zh.txt", List.of("check", "family")),
                        new Case("check-family.en.txt", List.of("check", "family", "--lang", "en")),
                        new Case("check-veteran-brief.zh.txt", List.of("check", "veteran", "--brief")),
                        new Case("check-pensioners.json", List.of("check", "pensioners", "--json")),
                        new Case("explain-family-46.zh.txt", List.of("explain", "family", "46")),
                        new Case("explain-family-46.en.txt", List.of("explain", "family", "46", "--lang", "en")),
                        new Case("explain-family-73.zh.txt", List.of("explain", "family", "73")),
                        new Case("explain-pensioners-20.json", List.of("explain", "pensioners", "20", "--json")),
                        new Case("show-20.zh.txt", List.of("show", "20")),
                        new Case("show-72.en.txt", List.of("show", "72", "--lang", "en")),
                        new Case("list.zh.txt", List.of("list")))
                .map(each -> DynamicTest.dynamicTest(each.file(), () -> prints(each)));
    }

    private static void prints(Case each) throws IOException {
        List<String> arguments = each.arguments().stream()
                .map(argument ->
                        Files.exists(example(argument)) ? example(argument).toString() : argument)
                .toList();
        Console console = Console.run(arguments.toArray(String[]::new));
        String printed = console.out().replace("../examples/", "examples/");
        assertThat(console.exit()).as(console.err()).isZero();
        Path golden = GOLDEN.resolve(each.file());
        if (System.getProperty("jundeng.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
    }

    private static Path example(String name) {
        return Path.of("..", "examples", name + ".yaml");
    }
}

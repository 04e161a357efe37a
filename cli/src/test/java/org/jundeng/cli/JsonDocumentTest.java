package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Holds docs/json.md against what the commands print: every field is documented, with its type.
class JsonDocumentTest {

    private static final Path ROOT = root();
    private static final Map<String, SortedMap<String, String>> DOCUMENTED = documented();

    /// The contract of `check --json` that other programs are written against.
    private static final List<String> CONTRACT = List.of(
            "list",
            "date",
            "region",
            "services[].number",
            "services[].id",
            "services[].name",
            "services[].status",
            "services[].amount.yuan",
            "services[].amount.per",
            "services[].grants[].member",
            "services[].grants[].tier",
            "services[].grants[].yuan",
            "services[].grants[].per",
            "services[].grants[].kind",
            "services[].failed.text",
            "services[].failed.rule",
            "services[].missing",
            "services[].assumed",
            "services[].because",
            "ask.fact",
            "ask.question",
            "ask.decides");

    static Stream<String> families() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            return files.map(file -> "examples/" + file.getFileName()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "check {0}")
    @MethodSource("families")
    void everyFieldOfCheckIsDocumented(String family) {
        documents("check", run("check", ROOT.resolve(family).toString(), "--json"));
    }

    @ParameterizedTest(name = "explain {0}")
    @MethodSource("families")
    void everyFieldOfExplainIsDocumented(String family) {
        for (String number : List.of("8", "11", "46", "72")) {
            documents("explain", run("explain", ROOT.resolve(family).toString(), number, "--json"));
        }
    }

    @Test
    void theContractIsPrinted() throws IOException {
        SortedSet<String> printed = new TreeSet<>();
        families()
                .forEach(family -> printed.addAll(
                        run("check", ROOT.resolve(family).toString(), "--json").keySet()));
        assertThat(printed).containsAll(CONTRACT);
        assertThat(DOCUMENTED.get("check").keySet()).containsAll(CONTRACT);
    }

    @Test
    void aConflictAndAMissingValueAreDocumented(@TempDir Path folder) throws IOException {
        Path family = folder.resolve("family.yaml");
        Files.writeString(family, """
                date: 2018-10-01
                region: "350102"
                household: {低保对象: false, 家庭月收入: 100.05, 家庭财产符合当地规定: true}
                members: [{id: 甲, 残疾人证: false}]
                """);
        SortedMap<String, SortedSet<String>> printed = run("check", family.toString(), "--json");
        documents("check", printed);
        assertThat(printed).containsKey("conflicts[].computed");
        printed = run("check", family.toString(), "--json", "--date", "2015-10-01");
        documents("check", printed);
        assertThat(printed).containsKey("unvalued[]");
    }

    @Test
    void everyFieldOfTheOtherCommandsIsDocumented() {
        documents("list", run("list", "--json"));
        documents("version", run("version", "--json"));
        documents("ask", run("ask", ROOT.resolve("examples/family.yaml").toString(), "--json"));
        documents("access", run("access", "--json"));
        documents("cliffs", run("cliffs", ROOT.resolve("examples/family.yaml").toString(), "--json"));
        IntStream.rangeClosed(1, 81).forEach(number -> documents("show", run("show", number + "", "--json")));
    }

    /// What scenarios have is what the list as it is has; who pays is the same everywhere.
    @Test
    void everyFieldOfTheCommandsOnWholePopulationsIsDocumented(@TempDir Path folder) throws IOException {
        String scenario = Files.writeString(folder.resolve("raise.yaml"), """
                name: 提高
                basis: 试算
                parameters:
                  - name: 基础养老金最低标准
                    values: [{region: "350125", from: 2018-01-01, value: 180 元, status: assumed, basis: 试算}]
                """).toString();
        String accounts = Files.writeString(folder.resolve("accounts.csv"), """
                区划代码,年份,性质,来源,常住人口,可用财力（元）
                350125,2020,决算,试,10,1000
                """).toString();
        String[] people = {"--json", "--share", "0.1%", "--scenario", scenario, "--service", "20,24"};
        documents("simulate", once(run(with(people, "simulate", "--compare"))));
        documents("afford", once(run(with(people, "afford", "--accounts", accounts))));
        documents("project", once(run(with(people, "project", "--years", "1"))));
        documents("equalise", run("equalise", "--pool", "10", "--json"));
        documents("equalise", run("equalise", "--pool", "10", "--json", "--accounts", accounts));
    }

    @Test
    void everyFieldOfWarnAndEvaluateIsDocumented(@TempDir Path folder) throws IOException {
        String replies = Files.writeString(folder.resolve("replies.csv"), """
                预警,日期,单位,答复,说明
                E-MISSING@350821@C-MIGRANTS@2020,2023-01-05,长汀县统计局,已更正,补报
                """).toString();
        SortedMap<String, SortedSet<String>> printed = run("warn", "--year", "2020", "--json", "--replies", replies);
        documents("warn", printed);
        assertThat(printed).containsKeys("warnings[].reply.answer", "unjudged[].missing[]");
        documents(
                "evaluate",
                run(
                        "evaluate",
                        "--year",
                        "2020",
                        "--region",
                        "350524",
                        "--json",
                        "--out",
                        folder.resolve("report").toString()));
    }

    private static String[] with(String[] more, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static SortedMap<String, SortedSet<String>> once(SortedMap<String, SortedSet<String>> printed) {
        SortedMap<String, SortedSet<String>> once = new TreeMap<>();
        printed.forEach((field, types) -> once.computeIfAbsent(
                        field.replaceFirst("^scenarios\\[]\\.result\\.", "baseline.")
                                .replaceFirst("^scenarios\\[]\\.years\\[]", "baseline[]")
                                .replaceFirst("^.*\\.payers\\.", "payers."),
                        _ -> new TreeSet<>())
                .addAll(types));
        return once;
    }

    @Test
    void everyFieldOfLintIsDocumented(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("list.yaml"), "id: nothing\nno-such-key: 1\n");
        SortedMap<String, SortedSet<String>> printed = run("lint", folder.toString(), "--json");
        documents("lint", printed);
        assertThat(printed).containsKey("problems[].code");
    }

    /// A field that no family prints is a word in the document that nobody can rely on.
    @Test
    void noFieldIsDocumentedThatNobodyPrints(@TempDir Path folder) throws IOException {
        SortedSet<String> printed = new TreeSet<>();
        families()
                .forEach(family -> printed.addAll(
                        run("check", ROOT.resolve(family).toString(), "--json").keySet()));
        Path family = folder.resolve("family.yaml");
        Files.writeString(family, """
                date: 2015-10-01
                region: "350102"
                household: {低保对象: true, 家庭月收入: 9000, 家庭财产符合当地规定: true}
                parameters: {最低生活保障标准: 700}
                members:
                  - {id: 甲, 出生日期: 1980-05-01, 残疾人证: false, 劳动关系: true, 用人单位类型: 企业}
                """);
        printed.addAll(run("check", family.toString(), "--json").keySet());
        assertThat(printed).containsAll(DOCUMENTED.get("check").keySet());
    }

    private static void documents(String command, SortedMap<String, SortedSet<String>> printed) {
        SortedMap<String, String> fields = DOCUMENTED.get(command);
        assertThat(printed).isNotEmpty();
        printed.forEach((field, types) -> {
            assertThat(fields).as("fields of " + command).containsKey(field);
            Set<String> allowed = new TreeSet<>(Arrays.asList(fields.get(field).split(" or ")));
            if (allowed.contains("number")) {
                allowed.add("integer");
            }
            assertThat(allowed).as("types of " + command + " " + field).containsAll(types);
        });
    }

    /// Runs a command and gives each field that it prints with the types that its values have.
    private static SortedMap<String, SortedSet<String>> run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                ROOT,
                false);
        Jundeng.run(terminal, arguments);
        SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), out.toString(StandardCharsets.UTF_8))) {
            String field = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> {
                        String parent = open.peek();
                        field = parent == null || parent.isEmpty()
                                ? parser.currentName()
                                : parent + "." + parser.currentName();
                    }
                    case START_OBJECT, START_ARRAY -> {
                        boolean list = token == JsonToken.START_ARRAY;
                        String inList = open.peek();
                        String here = inList != null && inList.endsWith("[]") && !field.startsWith(inList + ".")
                                ? inList
                                : field;
                        if (!here.isEmpty() && !here.endsWith("[]")) {
                            note(fields, here, list ? "list" : "object");
                        }
                        open.push(list ? here + "[]" : here);
                        field = list ? here + "[]" : here;
                    }
                    case END_OBJECT, END_ARRAY -> {
                        open.pop();
                        String parent = open.peek();
                        field = parent == null ? "" : parent;
                    }
                    case VALUE_STRING -> note(fields, field, "text");
                    case VALUE_NUMBER_INT -> note(fields, field, "integer");
                    case VALUE_NUMBER_FLOAT -> note(fields, field, "number");
                    case VALUE_TRUE, VALUE_FALSE -> note(fields, field, "boolean");
                    case VALUE_NULL -> note(fields, field, "null");
                    default -> throw new IllegalStateException("not expected: " + token);
                }
            }
        }
        return fields;
    }

    private static void note(SortedMap<String, SortedSet<String>> fields, String field, String type) {
        String once = field.replaceAll("(facts\\[])(\\.from\\[])+", "$1");
        fields.computeIfAbsent(once, _ -> new TreeSet<>()).add(type);
    }

    /// The fields of each section of the document, with their types.
    private static Map<String, SortedMap<String, String>> documented() {
        Map<String, SortedMap<String, String>> sections = new HashMap<>();
        String section = "";
        for (String line : lines(ROOT.resolve("docs/json.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                sections.computeIfAbsent(section, _ -> new TreeMap<>())
                        .put(cells[1].strip().replace("`", ""), cells[2].strip());
            }
        }
        SortedMap<String, String> explain = sections.get("explain");
        sections.get("check").forEach((field, type) -> {
            if (field.startsWith("services[].")) {
                explain.put(field.substring("services[].".length()), type);
            }
        });
        return sections;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("jundeng"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

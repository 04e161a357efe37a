package org.jundeng.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Holds the picture in ARCHITECTURE.md against the poms, and the classes against the picture.
class ArchitectureTest {

    private static final Path ROOT = root();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jundeng");
    private static final SortedMap<String, SortedSet<String>> MODULES = modules();
    private static final String[] EXACT = {
        "org.jundeng.vocabulary..", "org.jundeng.catalog..", "org.jundeng.entitlement.."
    };

    @Test
    void thePictureHasTheArrowsOfThePoms() throws IOException {
        SortedSet<String> drawn = new TreeSet<>();
        Matcher arrow = Pattern.compile("(?m)^ +(\\w+) -->\\|?[^|\\n]*?\\|? ?(\\w+)$")
                .matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")));
        while (arrow.find()) {
            drawn.add(arrow.group(1) + " --> " + arrow.group(2));
        }
        SortedSet<String> declared = new TreeSet<>();
        MODULES.forEach((module, below) -> below.forEach(each -> declared.add(module + " --> " + each)));
        assertThat(drawn).isEqualTo(declared);
    }

    @TestFactory
    Stream<DynamicTest> aModuleUsesOnlyWhatIsBelowIt() {
        return MODULES.keySet().stream().filter(ArchitectureTest::hasClasses).map(module -> {
            Set<String> below = below(module);
            String[] others = MODULES.keySet().stream()
                    .filter(each -> !each.equals(module) && !below.contains(each))
                    .map(each -> "org.jundeng." + each + "..")
                    .toArray(String[]::new);
            return DynamicTest.dynamicTest(
                    module,
                    () -> noClasses()
                            .that()
                            .resideInAPackage("org.jundeng." + module + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .check(CLASSES));
        });
    }

    @Test
    void everyClassBelongsToAModule() {
        String[] packages = MODULES.keySet().stream()
                .map(module -> "org.jundeng." + module + "..")
                .toArray(String[]::new);
        noClasses().should().resideOutsideOfPackages(packages).check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("org.jundeng.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Manager)")
                .check(CLASSES);
    }

    @Test
    void onlyTheTerminalTouchesTheConsoleOrEndsTheProgram() {
        DescribedPredicate<JavaClass> others = DescribedPredicate.describe(
                "are not the command line's door",
                type -> !Set.of("org.jundeng.cli.Jundeng", "org.jundeng.cli.Terminal")
                        .contains(outermost(type).getName()));
        noClasses().that(others).should().accessField(System.class, "out").check(CLASSES);
        noClasses().that(others).should().accessField(System.class, "err").check(CLASSES);
        noClasses()
                .that(others)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
        noClasses()
                .that(others)
                .should()
                .callMethodWhere(named("printStackTrace"))
                .check(CLASSES);
    }

    @Test
    void daysAreLocalDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class)
                .check(CLASSES);
    }

    @Test
    void moneyIsNeverAnApproximation() {
        DescribedPredicate<JavaClass> approximate = DescribedPredicate.describe(
                "approximate",
                type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                        .contains(type.getBaseComponentType().getName()));
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(EXACT)
                .should()
                .notHaveRawType(approximate)
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(EXACT)
                .should()
                .notHaveRawReturnType(approximate)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(EXACT)
                .should()
                .callMethodWhere(named("doubleValue").or(named("floatValue")))
                .check(CLASSES);
    }

    /// The conformance cases lie beside the project where they are there at all; nothing else may reach out of it.
    @Test
    void noFileNeedsThisMachine() throws IOException, InterruptedException {
        Pattern outside = Pattern.compile(
                "\\.\\./" + "shared|(?<![\\w.-])(?:/(?:work|tmp|root|Users|home(?!/linuxbrew))/|[A-Z]:\\\\Users)");
        List<String> found = new ArrayList<>();
        for (String file : tracked()) {
            Path path = ROOT.resolve(file);
            if (file.matches(".*/(\\w*Conformance\\w*Test)\\.java|.*\\.(ttc|png)") || !Files.isRegularFile(path)) {
                continue;
            }
            try {
                List<String> lines = Files.readAllLines(path);
                for (int i = 0; i < lines.size(); i++) {
                    if (outside.matcher(lines.get(i)).find()) {
                        found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                    }
                }
            } catch (MalformedInputException e) {
                found.add(file + ": not UTF-8");
            }
        }
        assertThat(found).isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> named(String method) {
        return DescribedPredicate.describe(
                method, call -> call.getTarget().getName().equals(method));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean hasClasses(String module) {
        return CLASSES.stream()
                .anyMatch(type -> (type.getPackageName() + ".").startsWith("org.jundeng." + module + "."));
    }

    /// The modules that a module is built on, directly or not.
    private static Set<String> below(String module) {
        SortedSet<String> below = new TreeSet<>(MODULES.getOrDefault(module, new TreeSet<>()));
        for (String each : List.copyOf(below)) {
            below.addAll(below(each));
        }
        return below;
    }

    /// Each module with those that its pom names, test scope left out.
    private static SortedMap<String, SortedSet<String>> modules() {
        SortedMap<String, SortedSet<String>> modules = new TreeMap<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path pom : folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Element project = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(pom.toFile())
                        .getDocumentElement();
                SortedSet<String> below = new TreeSet<>();
                NodeList dependencies = project.getElementsByTagName("dependency");
                for (int i = 0; i < dependencies.getLength(); i++) {
                    Map<String, String> parts = texts((Element) dependencies.item(i));
                    if ("org.jundeng".equals(parts.get("groupId")) && !"test".equals(parts.get("scope"))) {
                        below.add(parts.get("artifactId"));
                    }
                }
                modules.put(texts(project).get("artifactId"), below);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the poms under " + ROOT + " cannot be read", e);
        }
        return modules;
    }

    /// The texts of an element's children, by name.
    private static Map<String, String> texts(Element element) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                texts.putIfAbsent(child.getTagName(), child.getTextContent().strip());
            }
        }
        return texts;
    }

    /// The files under version control; without git, every file that is not built.
    private static List<String> tracked() throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "-c", "core.quotePath=false", "ls-files")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> files = new String(
                            git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (git.waitFor() == 0) {
                return files;
            }
        } catch (IOException e) {
            // No git on this machine.
        }
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString())
                    .filter(file -> !file.matches("(.*/)?(target|\\.git)(/.*)?"))
                    .toList();
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

package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts that choose a JDK and a Maven, run with made-up ones that fail if they are started.
class FindJdkTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath().getParent().resolve(".mvn");

    @TempDir
    Path folder;

    private record Ran(int exit, String out) {}

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.3", "26-ea", "100.1"})
    void aNewEnoughJavaHomeIsTakenWithoutStartingIt(String version) throws Exception {
        Path jdk = jdk("a jdk", version, true);
        assertThat(find(jdk)).isEqualTo(new Ran(0, jdk + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "17.0.15", "24.0.1"})
    void anOldJavaHomeIsPassedOver(String version) throws Exception {
        Path jdk = jdk("old", version, true);
        assertThat(find(jdk).out()).doesNotStartWith(jdk + "\n");
    }

    @Test
    void aRunTimeImageWithoutACompilerIsPassedOver() throws Exception {
        Path image = jdk("jre", "25.0.3", false);
        assertThat(find(image).out()).doesNotStartWith(image + "\n");
    }

    @Test
    void aJdkInTheHomeFolderIsFoundWhereNoneIsInstalled() throws Exception {
        Path jdk = jdk("home/.sdkman/candidates/java/25-x", "25", true);
        Ran ran = find(Path.of(""));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .satisfiesAnyOf(
                        out -> assertThat(out).isEqualTo(jdk + "\n"),
                        out -> assertThat(out).startsWith("/usr/").doesNotContain(folder.toString()),
                        out -> assertThat(out).startsWith("/opt/").doesNotContain(folder.toString()));
    }

    @Test
    void aJavaInThePathIsFollowedThroughItsLinks() throws Exception {
        Path jdk = jdk("linked", "25", true);
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path alternatives = Files.createSymbolicLink(folder.resolve("java-alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("..").resolve(alternatives.getFileName()));
        assertThat(run(bin + ":/usr/bin:/bin", Map.of(), ". \"$0/find-jdk.sh\" && echo \"$JAVA_HOME\""))
                .isEqualTo(new Ran(0, jdk.toRealPath() + "\n"));
    }

    @Test
    void anInstalledMavenTakesOverWhenTheDownloadFails() throws Exception {
        Path bin = maven("3.8.7");
        assertThat(run(
                        bin + ":/usr/bin:/bin",
                        Map.of(),
                        ". \"$0/installed-maven.sh\"; installed_maven_or_die why -q 'a b'"))
                .satisfies(ran -> assertThat(ran.exit()).isZero())
                .satisfies(ran -> assertThat(ran.out()).contains("mvn 3.8.7").endsWith("maven got -q a b\n"));
    }

    @Test
    void anInstalledMavenThatIsTooOldDoesNot() throws Exception {
        Path bin = maven("3.6.3");
        assertThat(run(bin + ":/usr/bin:/bin", Map.of(), ". \"$0/installed-maven.sh\"; installed_maven_or_die why -q"))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.out()).startsWith("why\n").contains("MVNW_REPOURL"));
    }

    private Path jdk(String name, String version, boolean compiler) throws IOException {
        Path jdk = folder.resolve(name);
        program(jdk.resolve("bin/java"), "echo started; exit 1");
        if (compiler) {
            program(jdk.resolve("bin/javac"), "echo started; exit 1");
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private Path maven(String version) throws IOException {
        Path bin = folder.resolve("maven/bin");
        program(
                bin.resolve("mvn"),
                "[ \"$1\" != --version ] || { echo 'Apache Maven " + version + " (x)'; exit; }; echo maven got \"$@\"");
        return bin;
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran find(Path javaHome) throws Exception {
        return run(
                "/usr/bin:/bin",
                Map.of("JAVA_HOME", javaHome.toString()),
                ". \"$0/find-jdk.sh\" && echo \"$JAVA_HOME\"");
    }

    private Ran run(String path, Map<String, String> environment, String script) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder(List.of("sh", "-c", script, SCRIPTS.toString())).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().putAll(environment);
        shell.environment().put("PATH", path);
        shell.environment().put("HOME", folder.resolve("home").toString());
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }
}

package org.jundeng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jundeng.kernel.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clusters run Java 17, whose class files have version 61.
class JavaVersionTest {

    @ParameterizedTest
    @ValueSource(classes = {SimulationJob.class, Job.class})
    void whatAClusterLoadsIsForJava17(Class<?> one) throws IOException, URISyntaxException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            assertVersions(place);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                assertVersions(jar.getPath("/"));
            }
        }
    }

    private static void assertVersions(Path root) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        assertThat(classes).hasSizeGreaterThan(10);
        for (Path each : classes) {
            try (DataInputStream file = new DataInputStream(Files.newInputStream(each))) {
                assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
                file.readUnsignedShort();
                assertThat(file.readUnsignedShort()).as("%s", each).isEqualTo(61);
            }
        }
    }
}

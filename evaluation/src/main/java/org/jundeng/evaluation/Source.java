package org.jundeng.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A file, or a folder, on which an evaluation rests.
///
/// @param name as readers see it
/// @param files how many there are in it; 1 for a file
/// @param sha256 of the file; of a folder, of the names and hashes of its files in their order
public record Source(String name, int files, String sha256) {

    public static Source of(Path file, String name) {
        return new Source(name, 1, hash(file));
    }

    /// Every file of a folder, those of its folders too.
    public static Source folder(Path folder, String name) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted((one, other) -> relative(folder, one).compareTo(relative(folder, other)))
                    .toList();
            Hash all = new Hash();
            files.forEach(file -> all.add(relative(folder, file)).add(hash(file)));
            return new Source(name, files.size(), all.hex());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try {
            return Hash.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

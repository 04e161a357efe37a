package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jundeng.expression.Problem;

/// A list of three services without fault, or a copy of it that may be changed.
record SmallList(Path folder) {

    static final SmallList ORIGINAL = new SmallList(Path.of("src", "test", "resources", "small-list"));

    static SmallList copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(ORIGINAL.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = folder.resolve(ORIGINAL.folder.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallList(folder);
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a file with `with` in the place of the first `replace`.
    String replaced(String file, String replace, String with) {
        String text = text(file);
        assertThat(text).as(file).contains(replace);
        int begin = text.indexOf(replace);
        return text.substring(0, begin) + with + text.substring(begin + replace.length());
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> lint() {
        Problems problems = new Problems();
        Catalog.read(folder, problems).ifPresent(catalog -> Lint.check(catalog, problems));
        return problems.sorted();
    }

    static List<String> shown(List<Problem> problems) {
        return problems.stream().map(problem -> problem.render(Locale.CHINESE)).toList();
    }
}

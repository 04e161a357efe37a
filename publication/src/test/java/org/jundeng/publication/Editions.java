package org.jundeng.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;

/// A later edition of the list, made of a copy in a folder by editing its files.
record Editions(Path folder) {

    static Editions copied(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Fujian.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Fujian.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Editions(folder)
                .edited("list.yaml", "edition: 2018-1", "edition: 2020-1")
                .edited("list.yaml", "published: 2018-09-11", "published: 2020-05-01");
    }

    /// Puts one text in place of another, which must be there.
    Editions edited(String file, String text, String with) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        if (!before.contains(text)) {
            throw new AssertionError(file + " has no " + text);
        }
        Files.writeString(path, before.replace(text, with));
        return this;
    }

    Editions without(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    Editions with(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines);
        return this;
    }

    Catalog read() {
        return Fujian.read(folder);
    }
}

package org.jundeng.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;

/// The list of 2018 and the census of 2020, read once.
final class Fujian {

    static final Catalog CATALOG = Catalog.read(root().resolve("standards/fujian-2018"), new Problems())
            .orElseThrow();

    static final Census CENSUS = census();

    private Fujian() {}

    /// Only some of the counties.
    static Census counties(Integer... codes) {
        Set<Integer> wanted = Set.of(codes);
        List<Census.County> some = CENSUS.counties().stream()
                .filter(county -> wanted.contains(county.code()))
                .toList();
        return new Census(CENSUS.title(), CENSUS.date(), some);
    }

    private static Census census() {
        try {
            return Census.read(root().resolve("census/fujian-2020"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("standards"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

package org.jundeng.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Questions;
import org.springframework.stereotype.Component;

/// The editions of the list that the portal shows, read and checked once when it starts.
///
/// A portal does not start with a list that has errors: it says which, with their places.
@Component
public final class Editions {

    private final List<Catalog> all;
    private final Catalog current;
    private final Entitlements entitlements;
    private final Questions questions;

    Editions(PortalSettings settings) {
        this.all = read(settings.editions());
        this.current = all.stream()
                .filter(catalog -> catalog.edition().id().equals(settings.list()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list " + settings.list() + " in "
                        + settings.editions().toAbsolutePath().normalize()));
        this.entitlements = new Entitlements(current);
        this.questions = new Questions(entitlements);
    }

    /// All editions, the first to come into force first.
    public List<Catalog> all() {
        return all;
    }

    /// The edition in force.
    public Catalog current() {
        return current;
    }

    public Optional<Catalog> edition(String edition) {
        return all.stream()
                .filter(catalog -> catalog.edition().edition().equals(edition))
                .findFirst();
    }

    public Entitlements entitlements() {
        return entitlements;
    }

    public Questions questions() {
        return questions;
    }

    private static List<Catalog> read(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve("list.yaml")))
                    .sorted()
                    .map(Editions::edition)
                    .sorted(Comparator.comparing(
                            catalog -> catalog.edition().inForce().from()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no lists in " + folder.toAbsolutePath().normalize(), e);
        }
    }

    private static Catalog edition(Path folder) {
        Problems problems = new Problems();
        Optional<Catalog> catalog = Catalog.read(folder, problems);
        if (problems.hasErrors() || catalog.isEmpty()) {
            throw new IllegalStateException(problems.sorted().stream()
                    .map(problem -> problem.message(Locale.CHINESE))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
        return catalog.get();
    }
}

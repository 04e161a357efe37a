package org.jundeng.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jundeng.catalog.Synonyms.Group;
import org.jundeng.catalog.Synonyms.Word;

/// Every synonym leads to a service, and to what it leads is said in one place.
final class SynonymsLint {

    private final Catalog catalog;
    private final Problems problems;

    SynonymsLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        Set<String> everyday = new HashSet<>();
        for (Group group : catalog.synonyms().groups()) {
            Set<String> own = new HashSet<>();
            for (Word word : group.official()) {
                unique(word, own);
                if (texts().noneMatch(text -> text.contains(word.text()))) {
                    tell(CatalogProblem.SYNONYM_WITHOUT_SERVICE, word, word.text());
                }
            }
            for (Word word : group.everyday()) {
                if (own.contains(word.text())) {
                    tell(CatalogProblem.DUPLICATE_NAME, word, word.text());
                } else {
                    unique(word, everyday);
                }
            }
        }
        Set<String> fillers = new HashSet<>();
        for (Word filler : catalog.synonyms().fillers()) {
            unique(filler, fillers);
            names().filter(name -> name.contains(filler.text()))
                    .findFirst()
                    .ifPresent(name -> tell(CatalogProblem.FILLER_IN_NAME, filler, filler.text(), name));
        }
    }

    private Stream<String> names() {
        return catalog.services().values().stream().map(Service::name);
    }

    private Stream<String> texts() {
        return catalog.services().values().stream()
                .flatMap(service ->
                        List.of(service.name(), service.summary().zh(), service.beneficiaries(), service.standard())
                                .stream());
    }

    private void unique(Word word, Set<String> seen) {
        if (!seen.add(word.text().toLowerCase(Locale.ROOT))) {
            tell(CatalogProblem.DUPLICATE_NAME, word, word.text());
        }
    }

    private void tell(CatalogProblem problem, Word word, Object... arguments) {
        problems.addAlong(problem, word.at(), word.text().length(), arguments);
    }
}

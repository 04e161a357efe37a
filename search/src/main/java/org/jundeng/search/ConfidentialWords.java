package org.jundeng.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.catalog.Synonyms;

/// Which words lead to confidential services, and to no others.
final class ConfidentialWords {

    private final Map<Integer, String> texts = new TreeMap<>();
    private final Set<Integer> confidential;

    ConfidentialWords(Catalog catalog) {
        for (Service service : catalog.services().values()) {
            String all = String.join(
                    " ", service.name(), service.summary().zh(), service.beneficiaries(), service.standard());
            texts.put(service.number(), Passage.of(all).folded());
        }
        confidential = catalog.services().values().stream()
                .filter(ConfidentialWords::needs)
                .map(Service::number)
                .collect(Collectors.toSet());
    }

    /// Whether a service may be found only by words that mean it.
    static boolean needs(Service service) {
        return service.delivery().getFirst() == Delivery.CONFIDENTIAL;
    }

    /// The services to which a group of words leads, if all of them are confidential.
    Set<Integer> meaning(Synonyms.Group group) {
        Set<Integer> services = new TreeSet<>();
        for (Synonyms.Word word : group.official()) {
            String folded = Passage.of(word.text()).folded();
            texts.forEach((number, text) -> {
                if (text.contains(folded)) {
                    services.add(number);
                }
            });
        }
        return confidential.containsAll(services) ? services : Set.of();
    }
}

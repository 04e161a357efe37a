package org.jundeng.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Catalog.Edition;
import org.jundeng.catalog.Service;

/// What differs between two editions of a list.
///
/// A service is the same in both if its code is.
///
/// @param services the services added, removed or changed, by number
/// @param values the official values of parameters that differ
/// @param unchanged how many services are the same in both
public record Changes(Edition from, Edition to, List<Change> services, List<Difference> values, int unchanged) {

    public Changes {
        services = List.copyOf(services);
        values = List.copyOf(values);
    }

    /// What became of a service.
    public sealed interface Change {

        /// The service as the later edition has it, or where it is removed, the earlier.
        Service service();

        record Added(Service service) implements Change {}

        record Removed(Service service) implements Change {}

        record Changed(Service before, Service service, List<Difference> differences) implements Change {}
    }

    /// One part that differs.
    ///
    /// @param part what it is called: 服务对象, 待遇“…”的金额
    /// @param before as the earlier edition has it, `""` where it has no such part
    /// @param after as the later edition has it, `""` where it has no such part
    public record Difference(String part, String before, String after) {

        /// The difference as a Chinese sentence.
        public String sentence() {
            if (before.isEmpty()) {
                return "增加" + part + "：" + after;
            }
            return after.isEmpty() ? "删去" + part + "，原为：" + before : part + "由“" + before + "”改为“" + after + "”";
        }
    }

    public static Changes between(Catalog earlier, Catalog later) {
        Map<String, Service> before = byCode(earlier);
        Map<String, Service> after = byCode(later);
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (Service service : after.values()) {
            Service old = before.get(service.code());
            if (old == null) {
                changes.add(new Change.Added(service));
                continue;
            }
            List<Difference> differences = differences(Elements.of(old), Elements.of(service));
            if (differences.isEmpty()) {
                unchanged++;
            } else {
                changes.add(new Change.Changed(old, service, differences));
            }
        }
        before.values().stream()
                .filter(service -> !after.containsKey(service.code()))
                .forEach(service -> changes.add(new Change.Removed(service)));
        changes.sort(
                java.util.Comparator.comparingInt(change -> change.service().number()));
        return new Changes(
                earlier.edition(),
                later.edition(),
                changes,
                differences(Elements.officialValues(earlier), Elements.officialValues(later)),
                unchanged);
    }

    /// How many services were added.
    public int added() {
        return (int) services.stream().filter(Change.Added.class::isInstance).count();
    }

    /// How many services were removed.
    public int removed() {
        return (int) services.stream().filter(Change.Removed.class::isInstance).count();
    }

    /// How many services were changed.
    public int changed() {
        return services.size() - added() - removed();
    }

    private static Map<String, Service> byCode(Catalog catalog) {
        Map<String, Service> services = new LinkedHashMap<>();
        catalog.services().values().forEach(service -> services.put(service.code(), service));
        return services;
    }

    /// What differs, in the order of the later text, then what is gone.
    private static List<Difference> differences(
            SequencedMap<String, String> before, SequencedMap<String, String> after) {
        List<Difference> differences = new ArrayList<>();
        after.forEach((part, text) -> {
            String old = before.getOrDefault(part, "");
            if (!old.equals(text)) {
                differences.add(new Difference(part, old, text));
            }
        });
        before.forEach((part, text) -> {
            if (!after.containsKey(part)) {
                differences.add(new Difference(part, text, ""));
            }
        });
        return differences;
    }
}

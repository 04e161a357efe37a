package org.jundeng.indicator;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;

/// Every indicator of a list edition: those of the plan's table, its other promises, the commitments of its services
/// and how they are carried out, and those that are defined beside it.
///
/// @param byCode in the order of the plan
public record Indicators(SequencedMap<String, Indicator> byCode) {

    public Indicators {
        byCode = new LinkedHashMap<>(byCode);
    }

    /// Reads what a list publishes, and the definitions in its folder `monitoring`.
    ///
    /// @param folder of the list
    /// @param problems gets what is wrong with the definitions
    public static Indicators of(Catalog catalog, Path folder, Problems problems) {
        SequencedMap<String, Indicator> all = new LinkedHashMap<>();
        new Published(catalog).all().forEach(indicator -> all.put(indicator.code(), indicator));
        new DefinitionReader(problems).read(folder.resolve("monitoring"), all);
        return new Indicators(all);
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Indicator> all() {
        return byCode.values();
    }

    /// The indicators of the plan's table.
    public List<Indicator> headlines() {
        return all().stream()
                .filter(each -> each.origin() instanceof Indicator.Origin.Headline)
                .toList();
    }

    /// The plan's other promises.
    public List<Indicator> promises() {
        return all().stream()
                .filter(each -> each.origin() instanceof Indicator.Origin.Promise)
                .toList();
    }

    /// What services of the list owe to groups and areas.
    public List<Indicator> commitments() {
        return all().stream()
                .filter(each -> each.origin() instanceof Indicator.Origin.Commitment)
                .toList();
    }

    /// What services of the list grant, and what was done of them.
    public List<Indicator> fulfilments() {
        return all().stream()
                .filter(each -> each.origin() instanceof Indicator.Origin.Carried)
                .toList();
    }

    /// What is defined beside the list.
    public List<Indicator> defined() {
        return all().stream()
                .filter(each -> each.origin() instanceof Indicator.Origin.Defined)
                .toList();
    }
}

package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many have a service, and how far that depends on circumstances nobody chooses (人类机会指数, HOI).
///
/// `D = Σ p |cₖ − C| / (2C)` is the share of what is given that would have to go to others for all groups to be
/// covered alike; `HOI = C (1 − D)`.
///
/// Source: Paes de Barros, Ferreira, Molinas and Saavedra 2009, of the World Bank.
///
/// @param coverage C, the share of all people who have the service
/// @param dissimilarity D, from 0, every group alike, to below 1
/// @param groups in the order in which they were given; those without people are left out
public record Opportunity(double coverage, double dissimilarity, List<Covered> groups) {

    public Opportunity {
        groups = List.copyOf(groups);
    }

    /// People who share a circumstance, such as hukou, sex or the county they live in.
    ///
    /// @param people how many
    /// @param covered how many of them have the service
    public record Group(String name, double people, double covered) {

        /// @throws Unmeasurable if there are fewer than none, or more are covered than there are
        public Group {
            Unmeasurable.requireWithin("人数 (people)", people, 0, Double.MAX_VALUE);
            Unmeasurable.requireWithin("享有人数 (covered)", covered, 0, people);
        }
    }

    /// A group against all.
    ///
    /// @param share of all people
    /// @param coverage of the group
    /// @param lacking how many more would have to be covered for the group to be covered as all are; below 0
    ///     where it
    ///     is ahead
    public record Covered(String name, double share, double coverage, double lacking) {}

    /// @return empty where nobody has the service
    /// @throws Unmeasurable if there are no people
    public static Optional<Opportunity> of(List<Group> groups) {
        double people =
                CompensatedSum.of(groups.stream().mapToDouble(Group::people).toArray());
        double covered =
                CompensatedSum.of(groups.stream().mapToDouble(Group::covered).toArray());
        if (people == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "人数 (people)");
        }
        if (covered == 0) {
            return Optional.empty();
        }
        double coverage = covered / people;
        CompensatedSum apart = new CompensatedSum();
        List<Covered> all = new ArrayList<>();
        for (Group group : groups) {
            if (group.people() > 0) {
                double own = group.covered() / group.people();
                apart.add(group.people() / people * Math.abs(own - coverage));
                all.add(new Covered(group.name(), group.people() / people, own, group.people() * (coverage - own)));
            }
        }
        return Optional.of(new Opportunity(coverage, apart.value() / (2 * coverage), all));
    }

    /// The index: coverage, less what is lost by being unequal.
    public double index() {
        return coverage * (1 - dissimilarity);
    }

    /// What being unequal takes off coverage.
    public double penalty() {
        return coverage * dissimilarity;
    }

    /// The groups covered less than all are, the one that lacks most first.
    public List<Covered> behind() {
        return groups.stream()
                .filter(group -> group.lacking() > 0)
                .sorted(Comparator.comparingDouble(Covered::lacking).reversed())
                .toList();
    }
}

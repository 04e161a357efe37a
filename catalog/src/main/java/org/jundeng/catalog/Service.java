package org.jundeng.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.expression.Value;

/// One row of the list: what government owes to whom, to what standard, who pays and who leads.
///
/// The four elements are the official cells, letter for letter. A service of computability 1–3 has
/// conditions and benefits; the others declare targets or are open to all.
///
/// @param subject for whom the rules are read: a person, or the household
/// @param onePerson the household of one member alone, in item 46
public record Service(
        int number,
        String id,
        String code,
        String name,
        String field,
        String beneficiaries,
        String standard,
        String responsibility,
        List<String> leadUnits,
        String leadUnitsText,
        List<Delivery> delivery,
        List<Kind> kinds,
        int computability,
        List<String> lifeEvents,
        Bilingual summary,
        List<Note> notes,
        Holder subject,
        List<Condition> conditions,
        Optional<OnePerson> onePerson,
        List<Benefit> benefits,
        List<Contribution> contributions,
        List<Quota> quotas,
        List<Commitment> commitments,
        List<String> openTo,
        Financing financing,
        List<Example> examples,
        Position at) {

    /// Where the file begins to state a key of the first level, or the file's beginning.
    public Position at(String key) {
        return at.ofKey(key);
    }

    /// Whether the rules decide it for a person or a household.
    public boolean computed() {
        return computability <= 3;
    }

    /// Whether anybody may simply use it.
    public boolean openToAll() {
        return kinds.contains(Kind.SERVICE_OPEN_TO_ALL);
    }

    /// The rules that decide it, in the order in which they are read.
    public Stream<Rule> rules() {
        Stream<Rule> clauses = conditions.stream().map(Condition::rule);
        Stream<Rule> alone = onePerson.stream().map(OnePerson::when);
        return Stream.of(clauses, alone, benefits.stream().flatMap(Benefit::rules))
                .flatMap(each -> each);
    }

    /// How a service reaches people; the first of a service decides what its page offers.
    public enum Delivery {
        APPLY,
        AUTOMATIC,
        WALK_IN,
        SCHOOL_RUN,
        HOTLINE,
        CONFIDENTIAL,
        EMERGENCY
    }

    /// What sort of promise the standard makes.
    public enum Kind {
        ENTITLEMENT_AMOUNT,
        ENTITLEMENT_INKIND,
        CONTRIBUTION,
        COVERAGE_TARGET,
        SUPPLY_TARGET,
        SERVICE_OPEN_TO_ALL
    }

    /// A doubt or note about the official text, kept beside it.
    ///
    /// @param settledBy the interpretation that settles it, `""` where nothing needs settling
    public record Note(boolean doubt, String text, String settledBy) {}

    /// One clause that must hold, with its rule.
    public record Condition(String text, Rule rule, List<String> interpretations, Position at) {}

    /// A member who counts as a household of one, though living with others.
    ///
    /// @param when the rule on the member
    /// @param given the facts of that household, by name
    public record OnePerson(
            Rule when, String text, java.util.Map<String, Value> given, List<String> interpretations, Position at) {}

    /// What is granted when the conditions hold, and the benefit's own rule, if it has one.
    ///
    /// @param tiers the bands of the amount; a benefit without bands has one, a benefit without amount none
    /// @param floor whether the text gives the amount as a least one (不低于)
    public record Benefit(
            String name,
            String text,
            Optional<Rule> rule,
            Form form,
            Optional<Per> per,
            Choose choose,
            List<Tier> tiers,
            boolean floor,
            List<String> interpretations,
            Position at) {

        private Stream<Rule> rules() {
            return Stream.concat(rule.stream(), tiers.stream().flatMap(Tier::rules));
        }

        /// In what form it is given.
        public enum Form {
            CASH,
            WAIVER,
            IN_KIND,
            SERVICE,
            STATUS
        }

        /// Which of the tiers that hold is paid.
        public enum Choose {
            /// Tiers exclude each other; that two hold is a fault of the list.
            ONE,
            /// The first that holds.
            FIRST,
            /// The highest amount of those that hold.
            HIGHEST
        }
    }

    /// What time an amount is for.
    public enum Per {
        MONTH("元/月"),
        YEAR("元/年"),
        ONCE("元"),
        DAY("元/日");

        private final String unit;

        Per(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    /// A band of a benefit; a tier without rule is for all others.
    public record Tier(
            String name, String text, Optional<Rule> rule, Rule amount, List<String> interpretations, Position at) {

        private Stream<Rule> rules() {
            return Stream.concat(rule.stream(), Stream.of(amount));
        }
    }

    /// What an employer or a person pays in: a rate of a base, by date.
    public record Contribution(
            String name, String text, String payer, Optional<Rule> rule, Rule base, String rate, Position at) {}

    /// A share of a population that the service is limited to (名额口径).
    public record Quota(String text, java.math.BigDecimal share, String of, Position at) {}

    /// A level that a service owes to a group or an area: coverage, count, supply or quality.
    ///
    /// @param year the year in which it is due; 0 where neither the text nor an inference gives one
    public record Commitment(
            String kind,
            String name,
            String text,
            String numerator,
            String denominator,
            String operator,
            String value,
            String unit,
            int year,
            boolean yearInferred,
            Position at) {}

    /// A family and what the rules must say of it: the law's own test.
    public record Example(String name, Tree.Mapping tree, Position at) {}
}

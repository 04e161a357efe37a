package org.jundeng.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.Financing.Bearer;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Commitment;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Contribution;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.catalog.Service.Example;
import org.jundeng.catalog.Service.Kind;
import org.jundeng.catalog.Service.Note;
import org.jundeng.catalog.Service.OnePerson;
import org.jundeng.catalog.Service.Per;
import org.jundeng.catalog.Service.Quota;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.expression.Nearest;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Value;

/// Reads one service file; the rules are checked against the words of the list.
final class ServiceReader {

    private final Words words;
    private final SequencedMap<String, Parameter> parameters;
    private final SequencedMap<String, Interpretation> interpretations;
    private final SequencedMap<String, Financing> financing;
    private final Problems problems;

    ServiceReader(
            Words words,
            SequencedMap<String, Parameter> parameters,
            SequencedMap<String, Interpretation> interpretations,
            SequencedMap<String, Financing> financing,
            Problems problems) {
        this.words = words;
        this.parameters = parameters;
        this.interpretations = interpretations;
        this.financing = financing;
        this.problems = problems;
    }

    Service read(Form form) {
        Holder subject = form.word("subject", Holder.words()).orElse(Holder.PERSON);
        int computability = form.whole("computability");
        if (computability <= 3 && !form.has("subject")) {
            problems.add(CatalogProblem.SUBJECT_MISSING, form.at(), form.text("name"));
        }
        Scope scope = subject == Holder.HOUSEHOLD ? words.ofHousehold() : words.ofPerson();
        Service service = new Service(
                form.whole("number"),
                form.text("id"),
                form.text("code"),
                form.text("name"),
                form.text("field"),
                form.text("beneficiaries"),
                form.text("standard"),
                form.text("responsibility"),
                form.texts("lead_units"),
                form.text("lead_units_text"),
                form.words("delivery", lower(Delivery.values())),
                form.words("class", kinds()),
                computability,
                form.texts("life_events"),
                Bilingual.read(form, "summary"),
                notes(form),
                subject,
                conditions(form, scope),
                form.form("single_person").flatMap(this::onePerson),
                benefits(form, scope),
                contributions(form, scope),
                quotas(form),
                commitments(form),
                openTo(form),
                financing(form),
                examples(form),
                form.at());
        form.tree("source");
        form.optionalText("note");
        return service;
    }

    private List<Note> notes(Form form) {
        List<Note> notes = new ArrayList<>();
        for (Form note : form.forms("notes")) {
            try (note) {
                String settledBy = note.optionalText("settled_by").orElse("");
                if (!settledBy.isEmpty()) {
                    known(note, "settled_by", interpretations);
                }
                notes.add(new Note(
                        note.word("kind", Map.of("doubt", true, "note", false)).orElse(false),
                        note.text("text"),
                        settledBy));
            }
        }
        return notes;
    }

    private List<Condition> conditions(Form form, Scope scope) {
        List<Condition> conditions = new ArrayList<>();
        for (Form condition : form.forms("conditions")) {
            try (condition) {
                String text = condition.text("text");
                List<String> readings = interpretations(condition, interpretations);
                condition.optionalText("note");
                required(condition, "rule")
                        .flatMap(rule -> Rule.compileCondition(rule, scope, problems))
                        .ifPresent(rule -> conditions.add(new Condition(text, rule, readings, condition.at("text"))));
            }
        }
        return conditions;
    }

    private Optional<OnePerson> onePerson(Form form) {
        try (form) {
            Map<String, Value> given = new LinkedHashMap<>();
            form.form("given")
                    .ifPresent(facts -> facts.entries().forEach((name, tree) -> {
                        FactType type = words.facts().get(name);
                        if (type == null) {
                            problems.addAlong(
                                    CatalogProblem.UNKNOWN_REFERENCE,
                                    facts.keyAt(name),
                                    name.length(),
                                    name,
                                    Nearest.of(name, words.facts().keySet()));
                        } else {
                            new ValueReader(LocalDate.MAX, _ -> Value.NULL, problems)
                                    .read(name, type, tree)
                                    .ifPresent(value -> given.put(name, value));
                        }
                    }));
            String text = form.text("text");
            List<String> readings = interpretations(form, interpretations);
            form.optionalText("note");
            return required(form, "when")
                    .flatMap(rule -> Rule.compileCondition(rule, words.ofPerson(), problems))
                    .map(when -> new OnePerson(when, text, given, readings, form.at("text")));
        }
    }

    private List<Benefit> benefits(Form form, Scope scope) {
        List<Benefit> benefits = new ArrayList<>();
        for (Form benefit : form.forms("benefits")) {
            try (benefit) {
                benefits.add(benefit(benefit, scope));
            }
        }
        return benefits;
    }

    private Benefit benefit(Form form, Scope scope) {
        String name = form.text("name");
        String text = form.text("text");
        List<String> readings = interpretations(form, interpretations);
        Optional<Rule> rule = form.scalar("rule").flatMap(source -> Rule.compileCondition(source, scope, problems));
        Optional<Per> per = form.word("per", lower(Per.values()));
        List<Tier> tiers = tiers(form, name, text, scope);
        if (!tiers.isEmpty() && per.isEmpty()) {
            problems.add(CatalogProblem.PER_MISSING, form.at(), name);
        }
        form.optionalText("note");
        return new Benefit(
                name,
                text,
                rule,
                form.word("kind", lower(Benefit.Form.values())).orElse(Benefit.Form.SERVICE),
                per,
                form.word("choose", lower(Benefit.Choose.values())).orElse(Benefit.Choose.ONE),
                tiers,
                form.flag("floor"),
                readings,
                form.at("text"));
    }

    private List<Tier> tiers(Form form, String name, String text, Scope scope) {
        Optional<Scalar> single = form.scalar("amount");
        if (single.isPresent()) {
            return Rule.compileAmount(single.get(), scope, problems)
                    .map(amount -> List.of(new Tier(name, text, Optional.empty(), amount, List.of(), form.at("text"))))
                    .orElse(List.of());
        }
        List<Tier> tiers = new ArrayList<>();
        for (Form tier : form.forms("tiers")) {
            try (tier) {
                String tierName = tier.text("name");
                String tierText = tier.text("text");
                List<String> readings = interpretations(tier, interpretations);
                Optional<Rule> rule =
                        tier.scalar("rule").flatMap(source -> Rule.compileCondition(source, scope, problems));
                tier.optionalText("note");
                tier.flag("floor");
                required(tier, "amount")
                        .flatMap(amount -> Rule.compileAmount(amount, scope, problems))
                        .ifPresent(amount ->
                                tiers.add(new Tier(tierName, tierText, rule, amount, readings, tier.at("text"))));
            }
        }
        return tiers;
    }

    private List<Contribution> contributions(Form form, Scope scope) {
        List<Contribution> contributions = new ArrayList<>();
        for (Form contribution : form.forms("contributions")) {
            try (contribution) {
                Optional<Rule> rule =
                        contribution.scalar("rule").flatMap(source -> Rule.compileCondition(source, scope, problems));
                known(contribution, "rate", parameters);
                contribution.optionalText("note");
                String name = contribution.text("name");
                String text = contribution.text("text");
                String payer = contribution.text("payer");
                String rate = contribution.text("rate");
                required(contribution, "base")
                        .flatMap(base -> Rule.compileAmount(base, scope, problems))
                        .ifPresent(base -> contributions.add(
                                new Contribution(name, text, payer, rule, base, rate, contribution.at("text"))));
            }
        }
        return contributions;
    }

    private List<Quota> quotas(Form form) {
        List<Quota> quotas = new ArrayList<>();
        for (Form quota : form.forms("quota")) {
            try (quota) {
                Optional<Value> share = quota.tree("share")
                        .flatMap(tree -> new ValueReader(LocalDate.MAX, _ -> Value.NULL, problems)
                                .read("share", new FactType.Fraction(), tree));
                BigDecimal fraction = share.isPresent() && share.get() instanceof Value.Num(BigDecimal number)
                        ? number
                        : BigDecimal.ZERO;
                quota.optionalText("note");
                quotas.add(new Quota(quota.text("text"), fraction, quota.text("of"), quota.at("text")));
            }
        }
        return quotas;
    }

    private static List<Commitment> commitments(Form form) {
        List<Commitment> commitments = new ArrayList<>();
        for (Form target : form.forms("targets")) {
            try (target) {
                target.optionalText("note");
                target.flag("implied");
                target.optionalText("period");
                commitments.add(new Commitment(
                        target.word(
                                        "kind",
                                        Map.of(
                                                "coverage",
                                                "coverage",
                                                "count",
                                                "count",
                                                "supply",
                                                "supply",
                                                "quality",
                                                "quality"))
                                .orElse("coverage"),
                        target.text("name"),
                        target.optionalText("text").orElse(""),
                        target.optionalText("numerator").orElse(""),
                        target.optionalText("denominator").orElse(""),
                        target.optionalText("operator").orElse(""),
                        target.optionalText("value").orElse(""),
                        target.optionalText("unit").orElse(""),
                        target.has("year") ? target.whole("year") : 0,
                        target.optionalText("year_status").orElse("").equals("inferred"),
                        target.at("text")));
            }
        }
        return commitments;
    }

    private static List<String> openTo(Form form) {
        List<String> texts = new ArrayList<>();
        for (Form open : form.forms("open_to")) {
            try (open) {
                texts.add(open.text("text"));
                open.optionalText("note");
                open.optionalText("rule");
            }
        }
        return texts;
    }

    private Financing financing(Form form) {
        String id = form.text("financing");
        Financing named = financing.get(id);
        if (named != null) {
            return named;
        }
        known(form, "financing", financing);
        return new Financing(
                id,
                form.text("responsibility"),
                List.of(new Bearer("", Optional.empty(), "")),
                List.of(),
                "",
                form.at());
    }

    private static List<Example> examples(Form form) {
        List<Example> examples = new ArrayList<>();
        for (Tree tree : form.items("examples")) {
            if (tree instanceof Tree.Mapping mapping) {
                Form.of(tree, form.problems())
                        .ifPresent(example -> examples.add(new Example(example.text("name"), mapping, tree.at())));
            } else {
                form.problems()
                        .add(
                                CatalogProblem.WRONG_SHAPE,
                                tree.at(),
                                Form.Shape.MAPPING.words(),
                                Form.Shape.of(tree).words());
            }
        }
        return examples;
    }

    /// The names under `interpretation`; each must be declared.
    static List<String> interpretations(Form form, SequencedMap<String, Interpretation> declared) {
        List<Scalar> names = form.scalars("interpretation");
        for (Scalar name : names) {
            if (!declared.containsKey(name.text())) {
                form.problems()
                        .add(
                                CatalogProblem.UNKNOWN_REFERENCE,
                                name.at(),
                                name.text().length(),
                                name.text(),
                                Nearest.of(name.text(), declared.keySet()));
            }
        }
        return names.stream().map(Scalar::text).toList();
    }

    private static void known(Form form, String key, Map<String, ?> declared) {
        form.scalar(key)
                .filter(name -> !declared.containsKey(name.text()))
                .ifPresent(name -> form.problems()
                        .add(
                                CatalogProblem.UNKNOWN_REFERENCE,
                                name.at(),
                                name.text().length(),
                                name.text(),
                                Nearest.of(name.text(), declared.keySet())));
    }

    private static Optional<Scalar> required(Form form, String key) {
        Optional<Scalar> scalar = form.scalar(key);
        if (scalar.isEmpty() && !form.has(key)) {
            form.problems().add(CatalogProblem.MISSING_KEY, form.at(), key);
        }
        return scalar;
    }

    private static <E extends Enum<E>> Map<String, E> lower(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return words;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> words = lower(Kind.values());
        words.put("facility/supply-target", Kind.SUPPLY_TARGET);
        return words;
    }
}

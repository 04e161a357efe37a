package org.jundeng.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Tree;
import org.jundeng.expression.Nearest;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Type;
import org.jundeng.indicator.Indicators;
import org.jundeng.warning.WarningRules.Handed;
import org.jundeng.warning.WarningRules.Part;
import org.jundeng.warning.WarningRules.Reading;
import org.jundeng.warning.WarningRules.Threshold;

/// Reads rules of early warning and checks them: every name that a condition or an evidence uses must be there.
final class WarningReader {

    static final Pattern FIGURE = Pattern.compile("\\{([^{}]+)}");
    private static final Map<String, String> STATUSES =
            Map.of("official", "official", "cited", "cited", "assumed", "assumed");
    private static final Map<String, Type> TYPES = Map.of("number", Type.NUMBER, "boolean", Type.BOOLEAN);
    private static final Map<String, Part> PARTS =
            Map.of("value", Part.VALUE, "numerator", Part.NUMERATOR, "denominator", Part.DENOMINATOR);

    private final Indicators indicators;
    private final Problems problems;
    private final SequencedMap<String, Threshold> thresholds = new LinkedHashMap<>();
    private final SequencedMap<String, Handed> handed = new LinkedHashMap<>();
    private final SequencedMap<String, WarningRule> rules = new LinkedHashMap<>();

    WarningReader(Indicators indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    WarningRules rules(Tree tree) {
        Form.of(tree, problems).ifPresent(form -> {
            try (form) {
                form.forms("thresholds").forEach(this::threshold);
                form.forms("handed").forEach(this::handed);
                List<Form> written = form.forms("rules");
                written.forEach(this::rule);
                written.forEach(this::hides);
            }
        });
        return new WarningRules(thresholds, handed, rules);
    }

    private void threshold(Form form) {
        try (form) {
            String name = form.text("name");
            Threshold threshold = new Threshold(
                    name,
                    form.number("value").orElse(BigDecimal.ZERO),
                    form.word("status", STATUSES).orElse("assumed"),
                    form.text("basis"));
            form.text("value");
            once(form, "name", name, thresholds.putIfAbsent(name, threshold) != null);
        }
    }

    private void handed(Form form) {
        try (form) {
            String name = form.text("name");
            Handed figure = new Handed(
                    name,
                    form.words("of", Subject.words()),
                    form.word("type", TYPES).orElse(Type.NUMBER),
                    new Bilingual(form.text("zh"), form.text("en")),
                    form.form("read").map(this::reading));
            once(form, "name", name, handed.putIfAbsent(name, figure) != null);
        }
    }

    private Reading reading(Form form) {
        try (form) {
            String code = form.text("indicator");
            if (indicators.indicator(code).isEmpty()) {
                problems.addAlong(
                        WarningProblem.NO_SUCH_INDICATOR,
                        form.at("indicator"),
                        Math.max(1, code.length()),
                        code,
                        Nearest.of(code, indicators.byCode().keySet()));
            }
            return new Reading(
                    code,
                    form.word("part", PARTS).orElse(Part.VALUE),
                    form.has("years_ago") ? form.whole("years_ago") : 0);
        }
    }

    private void rule(Form form) {
        String id = form.text("id");
        String group = form.text("group");
        if (!group.matches("[A-G]")) {
            problems.addAlong(WarningProblem.NOT_A_GROUP, form.at("group"), Math.max(1, group.length()), group);
        }
        Subject subject = form.word("of", Subject.words()).orElse(Subject.INDICATOR);
        SequencedMap<String, Type> names = names(subject);
        Scope scope = Scope.of(names);
        int days = form.whole("days");
        if (days < 1) {
            problems.add(WarningProblem.NOT_DAYS, form.at("days"), days);
        }
        WarningRule rule = new WarningRule(
                id,
                group,
                subject,
                bilingual(form, "name"),
                levels(form, scope),
                form.scalar("stays").flatMap(source -> Rule.compileCondition(source, scope, problems)),
                evidence(form, names),
                form.text("owner"),
                days,
                form.text("basis"),
                form.texts("hides"));
        once(form, "id", id, rules.putIfAbsent(id, rule) != null);
    }

    private SequencedMap<String, Type> names(Subject subject) {
        SequencedMap<String, Type> names = new LinkedHashMap<>(subject.names());
        handed.values().stream()
                .filter(figure -> figure.subjects().contains(subject))
                .forEach(figure -> names.put(figure.name(), figure.type()));
        thresholds.keySet().forEach(name -> names.put(name, Type.NUMBER));
        return names;
    }

    private SequencedMap<Level, Rule> levels(Form form, Scope scope) {
        SequencedMap<Level, Rule> levels = new LinkedHashMap<>();
        form.form("levels").ifPresent(written -> {
            try (written) {
                for (Level level : List.of(Level.RED, Level.YELLOW, Level.NOTICE)) {
                    written.scalar(level.word())
                            .flatMap(source -> Rule.compileCondition(source, scope, problems))
                            .ifPresent(rule -> levels.put(level, rule));
                }
                if (Stream.of(Level.values()).noneMatch(level -> written.has(level.word()))) {
                    problems.add(WarningProblem.NO_LEVEL, written.at());
                }
            }
        });
        if (!form.has("levels")) {
            problems.add(WarningProblem.NO_LEVEL, form.at());
        }
        return levels;
    }

    private Bilingual bilingual(Form form, String key) {
        Optional<Form> both = form.form(key);
        if (both.isEmpty()) {
            form.text(key);
            return new Bilingual("", "");
        }
        try (Form written = both.get()) {
            return new Bilingual(written.text("zh"), written.text("en"));
        }
    }

    private Bilingual evidence(Form form, SequencedMap<String, Type> names) {
        Bilingual evidence = bilingual(form, "evidence");
        form.form("evidence").ifPresent(written -> {
            for (String language : List.of("zh", "en")) {
                written.scalar(language).ifPresent(text -> placeholders(text, names));
            }
        });
        return evidence;
    }

    private void placeholders(Tree.Scalar text, SequencedMap<String, Type> names) {
        Matcher found = FIGURE.matcher(text.text());
        while (found.find()) {
            String name = found.group(1);
            if (!names.containsKey(name)) {
                int inside = text.plain() ? found.start(1) : text.quoted() ? found.start(1) + 1 : 0;
                problems.addAlong(
                        WarningProblem.NO_SUCH_FIGURE,
                        text.at().plus(inside),
                        name.length(),
                        name,
                        Nearest.of(name, names.keySet()));
            }
        }
    }

    private void hides(Form form) {
        try (form) {
            List<Tree.Scalar> hidden = new ArrayList<>(form.scalars("hides"));
            hidden.removeIf(each -> rules.containsKey(each.text()));
            hidden.forEach(each -> problems.addAlong(
                    WarningProblem.NO_SUCH_RULE,
                    each.at(),
                    Math.max(1, each.text().length()),
                    each.text(),
                    Nearest.of(each.text(), rules.keySet())));
        }
    }

    private void once(Form form, String key, String name, boolean twice) {
        if (twice) {
            problems.addAlong(WarningProblem.TWICE, form.at(key), Math.max(1, name.length()), name);
        }
    }
}

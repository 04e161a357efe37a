package org.jundeng.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jundeng.catalog.FactType.Amount;
import org.jundeng.catalog.FactType.Area;
import org.jundeng.catalog.FactType.Choice;
import org.jundeng.catalog.FactType.Choices;
import org.jundeng.catalog.FactType.Day;
import org.jundeng.catalog.FactType.Decimal;
import org.jundeng.catalog.FactType.Details;
import org.jundeng.catalog.FactType.DetailsList;
import org.jundeng.catalog.FactType.Fraction;
import org.jundeng.catalog.FactType.People;
import org.jundeng.catalog.FactType.Whole;
import org.jundeng.catalog.FactType.Words;
import org.jundeng.catalog.FactType.YesNo;
import org.jundeng.catalog.Tree.Mapping;
import org.jundeng.catalog.Tree.Scalar;
import org.jundeng.catalog.Tree.Sequence;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.RegionCode;

/// Reads what was written for a fact or a parameter into a value of its type.
///
/// `无`, `null` and `~` say that the fact does not apply: FEEL null. Nothing, `未知` and `不清楚` leave
/// it unknown. A detail that a record leaves out is unknown under the name `fact.detail`.
public final class ValueReader {

    private static final Set<String> UNKNOWN = Set.of("", "未知", "不清楚", "不知道", "unknown");
    private static final Set<String> NONE = Set.of("无", "没有", "不适用", "null", "~", "none");
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("是", true),
            Map.entry("否", false),
            Map.entry("有", true),
            Map.entry("无", false),
            Map.entry("没有", false),
            Map.entry("yes", true),
            Map.entry("no", false));
    private static final Set<String> FROM = Set.of("起", "自", "from", "起始日期");
    private static final Set<String> TO = Set.of("止", "至", "to", "截止日期", "有效期", "有效期至");

    private final LocalDate date;
    private final Function<String, Value> unknown;
    private final Problems problems;

    /// @param date the day as of which a dated fact holds or does not
    /// @param unknown the unknown value of a name such as `医疗费用账单.商业保险`
    public ValueReader(LocalDate date, Function<String, Value> unknown, Problems problems) {
        this.date = date;
        this.unknown = unknown;
        this.problems = problems;
    }

    /// The value of the fact `name`, or empty: where it was left unknown, or with a problem.
    public Optional<Value> read(String name, FactType type, Tree tree) {
        if (tree instanceof Scalar scalar && !scalar.quoted() && UNKNOWN.contains(scalar.text())) {
            return Optional.empty();
        }
        return switch (type) {
            case YesNo(boolean dated) -> yesNo(name, dated, tree);
            case Day() -> scalar(tree).flatMap(this::day);
            case Whole whole -> scalar(tree).flatMap(scalar -> whole(scalar, whole));
            case Decimal _ -> scalar(tree).flatMap(this::decimal);
            case Amount(String unit) -> scalar(tree).flatMap(scalar -> money(scalar, unit));
            case Fraction() -> scalar(tree).flatMap(this::fraction);
            case Choice(List<String> values) -> scalar(tree).flatMap(scalar -> choice(scalar, values));
            case Choices(List<String> values) -> choices(tree, values);
            case Area() -> scalar(tree).flatMap(this::area);
            case Words() -> scalar(tree).map(scalar -> none(scalar) ? Value.NULL : new Value.Text(scalar.text()));
            case People() -> people(tree);
            case Details(SequencedMap<String, FactType> fields) -> details(name, fields, tree);
            case DetailsList list -> detailsList(name, list, tree);
        };
    }

    private Optional<Scalar> scalar(Tree tree) {
        if (tree instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.add(
                CatalogProblem.WRONG_SHAPE,
                tree.at(),
                Form.Shape.TEXT.words(),
                Form.Shape.of(tree).words());
        return Optional.empty();
    }

    private static boolean none(Scalar scalar) {
        return scalar.empty() || NONE.contains(scalar.text());
    }

    private Optional<Value> yesNo(String name, boolean dated, Tree tree) {
        if (tree instanceof Mapping && dated) {
            return details(tree).flatMap(this::interval).map(Value.Bool::of);
        }
        return scalar(tree).flatMap(scalar -> {
            Boolean value = YES_NO.get(scalar.text());
            if (value == null && !scalar.empty()) {
                problems.addAlong(
                        CatalogProblem.NOT_YES_OR_NO, scalar.at(), scalar.text().length(), scalar.text(), name);
            }
            return scalar.empty()
                    ? Optional.of(Value.NULL)
                    : Optional.ofNullable(value).map(Value.Bool::of);
        });
    }

    /// Whether the date lies between 起 and 止, both included; either may be left open.
    private Optional<Boolean> interval(Form form) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        boolean good = true;
        for (Map.Entry<String, Tree> entry : form.entries().entrySet()) {
            boolean begins = FROM.contains(entry.getKey());
            if (!begins && !TO.contains(entry.getKey())) {
                problems.addAlong(
                        CatalogProblem.UNKNOWN_KEY,
                        form.keyAt(entry.getKey()),
                        entry.getKey().length(),
                        entry.getKey(),
                        "起, 止");
                good = false;
                continue;
            }
            Optional<LocalDate> day = scalar(entry.getValue()).flatMap(scalar -> Form.date(scalar, problems));
            good &= day.isPresent();
            if (begins) {
                from = day.orElse(from);
            } else {
                to = day.orElse(to);
            }
        }
        if (from.isAfter(to)) {
            problems.add(CatalogProblem.DATES_REVERSED, form.at(), from, to);
            good = false;
        }
        return good ? Optional.of(!date.isBefore(from) && !date.isAfter(to)) : Optional.empty();
    }

    private Optional<Value> day(Scalar scalar) {
        return none(scalar)
                ? Optional.of(Value.NULL)
                : Form.date(scalar, problems).map(Value.Date::new);
    }

    private Optional<Value> whole(Scalar scalar, Whole type) {
        return decimal(scalar).filter(value -> {
            if (!(value instanceof Value.Num(BigDecimal number))) {
                return true;
            }
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            boolean within = whole
                    && number.compareTo(BigDecimal.valueOf(type.least())) >= 0
                    && number.compareTo(BigDecimal.valueOf(type.most())) <= 0;
            if (!within) {
                problems.addAlong(
                        CatalogProblem.OUT_OF_RANGE,
                        scalar.at(),
                        scalar.text().length(),
                        scalar.text(),
                        type.least() == Integer.MIN_VALUE ? "" : String.valueOf(type.least()),
                        type.most() == Integer.MAX_VALUE ? "" : String.valueOf(type.most()));
            }
            return within;
        });
    }

    private Optional<Value> decimal(Scalar scalar) {
        if (none(scalar)) {
            return Optional.of(Value.NULL);
        }
        String text = scalar.text().strip();
        if (text.length() <= 30 && text.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
            return Optional.of(new Value.Num(new BigDecimal(text)));
        }
        problems.addAlong(
                CatalogProblem.NOT_A_NUMBER, scalar.at(), scalar.text().length(), scalar.text());
        return Optional.empty();
    }

    private Optional<Value> money(Scalar scalar, String unit) {
        if (none(scalar)) {
            return Optional.of(Value.NULL);
        }
        String text = scalar.text().strip();
        String period = unit.startsWith("元") ? unit.substring(1) : "";
        String bare =
                !period.isEmpty() && text.endsWith(period) ? text.substring(0, text.length() - period.length()) : text;
        try {
            Money money = Money.parse(bare);
            if (money.fen() < 0) {
                problems.addAlong(CatalogProblem.NEGATIVE_MONEY, scalar.at(), text.length(), text);
                return Optional.empty();
            }
            return Optional.of(new Value.Num(BigDecimal.valueOf(money.fen(), 2).stripTrailingZeros()));
        } catch (Malformed e) {
            problems.addAlong(
                    CatalogProblem.NOT_MONEY, scalar.at(), scalar.text().length(), scalar.text(), unit);
            return Optional.empty();
        }
    }

    private Optional<Value> fraction(Scalar scalar) {
        String text = scalar.text().strip();
        if (text.matches("[0-9]{1,3}(\\.[0-9]{1,6})? ?%")) {
            return Optional.of(
                    new Value.Num(new BigDecimal(text.replace("%", "").strip())
                            .movePointLeft(2)
                            .stripTrailingZeros()));
        }
        problems.addAlong(CatalogProblem.NOT_A_SHARE, scalar.at(), scalar.text().length(), scalar.text());
        return Optional.empty();
    }

    private Optional<Value> choice(Scalar scalar, List<String> values) {
        if (values.contains(scalar.text())) {
            return Optional.of(new Value.Text(scalar.text()));
        }
        if (none(scalar)) {
            return Optional.of(Value.NULL);
        }
        problems.addAlong(
                CatalogProblem.NOT_ONE_OF,
                scalar.at(),
                scalar.text().length(),
                scalar.text(),
                String.join(" | ", values));
        return Optional.empty();
    }

    private Optional<Value> choices(Tree tree, List<String> values) {
        if (tree instanceof Scalar scalar && none(scalar) && !values.contains(scalar.text())) {
            return Optional.of(new Value.ListValue(List.of()));
        }
        List<Value> chosen = new ArrayList<>();
        for (Tree item : tree instanceof Sequence sequence ? sequence.items() : List.of(tree)) {
            Optional<Value> value = scalar(item).flatMap(scalar -> choice(scalar, values));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(value.get());
        }
        return Optional.of(new Value.ListValue(chosen));
    }

    private Optional<Value> area(Scalar scalar) {
        if (none(scalar)) {
            return Optional.of(Value.NULL);
        }
        try {
            return Optional.of(
                    new Value.Text(RegionCode.parse(scalar.text().strip()).toString()));
        } catch (Malformed e) {
            problems.addAlong(
                    CatalogProblem.NOT_A_REGION, scalar.at(), scalar.text().length(), scalar.text());
            return Optional.empty();
        }
    }

    /// The ids as written, or as many blanks as the number of people says.
    private Optional<Value> people(Tree tree) {
        if (tree instanceof Sequence sequence) {
            List<Value> ids = new ArrayList<>();
            for (Tree item : sequence.items()) {
                scalar(item).ifPresent(scalar -> ids.add(new Value.Text(scalar.text())));
            }
            return ids.size() == sequence.items().size() ? Optional.of(new Value.ListValue(ids)) : Optional.empty();
        }
        return scalar(tree)
                .flatMap(scalar -> whole(scalar, new Whole(1, 99, "人")))
                .filter(Value.Num.class::isInstance)
                .map(value -> new Value.ListValue(java.util.Collections.nCopies(
                        ((Value.Num) value).value().intValueExact(), new Value.Text(""))));
    }

    private Optional<Value> details(String name, SequencedMap<String, FactType> fields, Tree tree) {
        if (tree instanceof Scalar scalar && none(scalar)) {
            return Optional.of(Value.NULL);
        }
        return details(tree).flatMap(form -> {
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            int before = problems.count();
            fields.forEach((field, type) -> values.put(
                    field,
                    form.tree(field)
                            .flatMap(written -> read(name + "." + field, type, written))
                            .orElseGet(() -> unknown.apply(name + "." + field))));
            form.close();
            return problems.count() > before ? Optional.empty() : Optional.of(new Value.ContextValue(values));
        });
    }

    private Optional<Value> detailsList(String name, DetailsList type, Tree tree) {
        if (tree instanceof Scalar scalar && none(scalar)) {
            return Optional.of(new Value.ListValue(List.of()));
        }
        List<Value> values = new ArrayList<>();
        for (Tree item : tree instanceof Sequence sequence ? sequence.items() : List.of(tree)) {
            Optional<Value> value =
                    item instanceof Scalar scalar && !type.item().isEmpty()
                            ? itemAlone(name, type, scalar)
                            : details(name, type.fields(), item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(new Value.ListValue(values));
    }

    private Optional<Value> itemAlone(String name, DetailsList type, Scalar scalar) {
        FactType item = type.fields().get(type.item());
        if (item == null) {
            return Optional.empty();
        }
        return read(name + "." + type.item(), item, scalar).map(value -> {
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            for (String field : new TreeSet<>(type.fields().keySet())) {
                values.put(field, field.equals(type.item()) ? value : unknown.apply(name + "." + field));
            }
            return new Value.ContextValue(values);
        });
    }

    private Optional<Form> details(Tree tree) {
        return Form.of(tree, problems);
    }
}

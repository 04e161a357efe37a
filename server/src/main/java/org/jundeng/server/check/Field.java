package org.jundeng.server.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.FactType;

/// One thing to fill in on a page, by what kind of answer it takes, and how the answer is read back.
///
/// @param id the name in the form
/// @param label what stands before it
/// @param shape how it is shown: yes-no, one-of, some-of, day, number, region, text, parts
/// @param options the words to choose from
/// @param unit of a number, `""` if none
/// @param parts the fields of a record
/// @param optional whether "none of these" is an answer
public record Field(
        String id, String label, Shape shape, List<String> options, String unit, List<Field> parts, boolean optional) {

    /// How a field is shown.
    public enum Shape {
        YES_NO,
        ONE_OF,
        SOME_OF,
        DAY,
        NUMBER,
        REGION,
        TEXT,
        PARTS
    }

    static final String NONE = "无";

    static Field of(String id, String label, FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> plain(id, label, Shape.YES_NO, "", false);
            case FactType.Day _ -> plain(id, label, Shape.DAY, "", false);
            case FactType.Whole(long least, long most, String unit)
            when most - least < 10 -> new Field(id, label, Shape.ONE_OF, numbers(least, most), unit, List.of(), true);
            case FactType.Whole(var _, var _, String unit) -> plain(id, label, Shape.NUMBER, unit, false);
            case FactType.Decimal(String unit) -> plain(id, label, Shape.NUMBER, unit, false);
            case FactType.Amount(String unit) -> plain(id, label, Shape.NUMBER, unit, false);
            case FactType.Fraction _ -> plain(id, label, Shape.NUMBER, "%", false);
            case FactType.Choice(List<String> values) ->
                new Field(id, label, Shape.ONE_OF, values, "", List.of(), !values.contains(NONE));
            case FactType.Choices(List<String> values) ->
                new Field(id, label, Shape.SOME_OF, values, "", List.of(), true);
            case FactType.Area _ -> plain(id, label, Shape.REGION, "", false);
            case FactType.Words _ -> plain(id, label, Shape.TEXT, "", false);
            case FactType.People _ -> plain(id, label, Shape.NUMBER, "人", false);
            case FactType.Details(SequencedMap<String, FactType> fields) ->
                new Field(id, label, Shape.PARTS, List.of(), "", parts(id, fields), true);
            case FactType.DetailsList(SequencedMap<String, FactType> fields, String item) ->
                fields.get(item) instanceof FactType.Choice(List<String> values)
                        ? new Field(id, label, Shape.SOME_OF, values, "", List.of(), true)
                        : plain(id, label, Shape.TEXT, "", true);
        };
    }

    private static Field plain(String id, String label, Shape shape, String unit, boolean optional) {
        return new Field(id, label, shape, List.of(), unit, List.of(), optional);
    }

    private static List<String> numbers(long least, long most) {
        List<String> numbers = new ArrayList<>();
        for (long number = least; number <= most; number++) {
            numbers.add(String.valueOf(number));
        }
        return numbers;
    }

    private static List<Field> parts(String id, SequencedMap<String, FactType> fields) {
        List<Field> parts = new ArrayList<>();
        fields.forEach((name, type) -> parts.add(of(id + "." + parts.size(), name, type)));
        return parts;
    }

    /// What was filled in, in the syntax of a family's file; empty where nothing was.
    Optional<String> written(Map<String, ? extends Collection<String>> form) {
        List<String> all = all(form, id);
        return switch (shape) {
            case YES_NO, ONE_OF, NUMBER, REGION -> all.stream().findFirst();
            case TEXT -> all.stream().findFirst().map(Field::quoted);
            case SOME_OF -> all.isEmpty() ? Optional.empty() : Optional.of(some(all));
            case DAY -> day(form);
            case PARTS -> record(form, all.contains(NONE));
        };
    }

    private static String some(List<String> chosen) {
        return chosen.contains(NONE) && chosen.size() == 1
                ? NONE
                : "[" + String.join(", ", chosen.stream().map(Field::quoted).toList()) + "]";
    }

    private Optional<String> day(Map<String, ? extends Collection<String>> form) {
        String year = first(form, id + ".y");
        String month = first(form, id + ".m");
        String day = first(form, id + ".d");
        return year.isEmpty() && month.isEmpty() && day.isEmpty()
                ? Optional.empty()
                : Optional.of(year + "-" + padded(month) + "-" + padded(day));
    }

    private Optional<String> record(Map<String, ? extends Collection<String>> form, boolean none) {
        List<String> entries = new ArrayList<>();
        for (Field part : parts) {
            part.written(form).ifPresent(written -> entries.add(quoted(part.label()) + ": " + written));
        }
        if (entries.isEmpty()) {
            return none ? Optional.of(NONE) : Optional.empty();
        }
        return Optional.of("{" + String.join(", ", entries) + "}");
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String first(Map<String, ? extends Collection<String>> form, String name) {
        return all(form, name).stream().findFirst().orElse("");
    }

    /// The values of a name, without blanks around them, full-width digits as plain ones.
    private static List<String> all(Map<String, ? extends Collection<String>> form, String name) {
        Collection<String> values = form.get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFKC)
                                .strip())
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /// Text as a YAML scalar that is nothing but text.
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}

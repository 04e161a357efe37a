package org.jundeng.publication;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.FactType.Details;
import org.jundeng.catalog.FactType.DetailsList;

/// The interchange form of a word that a family can state about itself, and of the values it can have.
public final class FactJson {

    private FactJson() {}

    public static Json of(Fact fact) {
        return new Json()
                .put("name", fact.name())
                .put("aliases", fact.aliases())
                .put(
                        "holders",
                        fact.holders().stream().sorted().map(ServiceJson::word).toList())
                .put("type", type(fact.type()))
                .put("of", fact.of().isEmpty() ? null : fact.of())
                .put("question", bilingual(fact.question()))
                .put("why", bilingual(fact.why()))
                .put("where", fact.where().isEmpty() ? null : fact.where())
                .put("sensitivity", ServiceJson.word(fact.sensitivity()))
                .put("actionable", fact.actionable())
                .put("page", fact.page().isEmpty() ? null : fact.page());
    }

    /// What values are possible; the fields that a kind does not use are null or empty.
    static Json type(FactType type) {
        return new Json()
                .put("kind", kind(type))
                .put("unit", type.unit().isEmpty() ? null : type.unit())
                .put("least", type instanceof FactType.Whole whole ? bound(whole.least(), Integer.MIN_VALUE) : null)
                .put("most", type instanceof FactType.Whole whole ? bound(whole.most(), Integer.MAX_VALUE) : null)
                .put("values", values(type))
                .put("dated", type instanceof FactType.YesNo yesNo && yesNo.dated())
                .put("fields", fields(type));
    }

    static Json bilingual(Bilingual both) {
        return new Json().put("zh", both.zh()).put("en", both.en());
    }

    private static String kind(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> "boolean";
            case FactType.Day _ -> "date";
            case FactType.Whole _ -> "integer";
            case FactType.Decimal _ -> "number";
            case FactType.Amount _ -> "money";
            case FactType.Fraction _ -> "share";
            case FactType.Choice _ -> "choice";
            case FactType.Choices _ -> "choices";
            case FactType.Area _ -> "region";
            case FactType.Words _ -> "text";
            case FactType.People _ -> "people";
            case Details _ -> "record";
            case DetailsList _ -> "records";
        };
    }

    private static @Nullable Integer bound(long bound, int open) {
        return bound == open ? null : Math.toIntExact(bound);
    }

    private static List<String> values(FactType type) {
        return switch (type) {
            case FactType.Choice(List<String> values) -> values;
            case FactType.Choices(List<String> values) -> values;
            case FactType.YesNo _,
                    FactType.Day _,
                    FactType.Whole _,
                    FactType.Decimal _,
                    FactType.Amount _,
                    FactType.Fraction _,
                    FactType.Area _,
                    FactType.Words _,
                    FactType.People _,
                    Details _,
                    DetailsList _ -> List.of();
        };
    }

    private static List<Json> fields(FactType type) {
        SequencedMap<String, FactType> fields = switch (type) {
            case Details(SequencedMap<String, FactType> details) -> details;
            case DetailsList(SequencedMap<String, FactType> details, var _) -> details;
            case FactType.YesNo _,
                    FactType.Day _,
                    FactType.Whole _,
                    FactType.Decimal _,
                    FactType.Amount _,
                    FactType.Fraction _,
                    FactType.Choice _,
                    FactType.Choices _,
                    FactType.Area _,
                    FactType.Words _,
                    FactType.People _ -> new java.util.LinkedHashMap<>();
        };
        return fields.entrySet().stream().map(FactJson::field).toList();
    }

    private static Json field(Map.Entry<String, FactType> field) {
        return new Json().put("name", field.getKey()).put("type", type(field.getValue()));
    }
}

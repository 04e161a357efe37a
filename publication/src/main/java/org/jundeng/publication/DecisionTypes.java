package org.jundeng.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jundeng.catalog.FactType;
import org.jundeng.expression.Value;

/// The types of words as item definitions of a decision model.
///
/// Null stands among the allowed values: it is the value of what does not apply.
final class DecisionTypes {

    private final SequencedMap<String, FactType> defined = new LinkedHashMap<>();
    private final SequencedMap<String, FactType> members = new LinkedHashMap<>();

    /// What the members of a household are called as a type.
    static final String MEMBERS = "t家庭成员";

    static final String RESULT = "t结论";

    /// The name of the type of a word; a type that needs a definition gets one.
    String of(String word, FactType type) {
        if (plain(type)) {
            return basic(type);
        }
        defined.put("t" + word, type);
        return "t" + word;
    }

    /// Gives the members of the household an entry.
    void member(String word, FactType type) {
        members.put(word, type);
    }

    void write(Xml xml) {
        defined.forEach((name, type) -> definition(xml, "itemDefinition", name, type));
        if (!members.isEmpty()) {
            xml.open("itemDefinition").with("name", MEMBERS).with("isCollection", "true");
            members.forEach((word, type) -> definition(xml, "itemComponent", word, type));
            xml.close();
        }
        xml.open("itemDefinition").with("name", RESULT);
        component(xml, "符合条件", "boolean");
        xml.open("itemComponent").with("name", "待遇").with("isCollection", "true");
        component(xml, "名称", "string");
        component(xml, "档次", "string");
        component(xml, "金额", "number");
        component(xml, "期间", "string");
        component(xml, "形式", "string");
        xml.close();
        component(xml, "符合", "boolean");
        xml.close();
    }

    private static void definition(Xml xml, String element, String name, FactType type) {
        xml.open(element).with("name", name);
        switch (type) {
            case FactType.Choices(List<String> values) -> {
                xml.with("isCollection", "true").text("typeRef", "string");
                allowed(xml, listed(values));
            }
            case FactType.People _ -> xml.with("isCollection", "true").text("typeRef", "string");
            case FactType.Details(SequencedMap<String, FactType> fields) -> fields(xml, fields);
            case FactType.DetailsList(SequencedMap<String, FactType> fields, var _) ->
                fields(xml.with("isCollection", "true"), fields);
            case FactType.Choice(List<String> values) -> {
                xml.text("typeRef", "string");
                allowed(xml, listed(values) + ", null");
            }
            case FactType.Whole(long least, long most, var _)
            when !plain(type) -> {
                xml.text("typeRef", "number");
                allowed(xml, (most == Integer.MAX_VALUE ? ">= " + least : "[" + least + ".." + most + "]") + ", null");
            }
            case FactType.YesNo _,
                    FactType.Day _,
                    FactType.Whole _,
                    FactType.Decimal _,
                    FactType.Amount _,
                    FactType.Fraction _,
                    FactType.Area _,
                    FactType.Words _ -> xml.text("typeRef", basic(type));
        }
        xml.close();
    }

    private static void fields(Xml xml, Map<String, FactType> fields) {
        fields.forEach((name, type) -> definition(xml, "itemComponent", name, type));
    }

    private static void component(Xml xml, String name, String type) {
        xml.open("itemComponent").with("name", name).text("typeRef", type).close();
    }

    private static void allowed(Xml xml, String values) {
        xml.open("allowedValues").text("text", values).close();
    }

    private static String listed(List<String> values) {
        return values.stream().map(value -> new Value.Text(value).toString()).collect(Collectors.joining(", "));
    }

    /// Whether the type is one of FEEL's own, without bounds.
    private static boolean plain(FactType type) {
        return switch (type) {
            case FactType.YesNo _,
                    FactType.Day _,
                    FactType.Decimal _,
                    FactType.Amount _,
                    FactType.Fraction _,
                    FactType.Area _,
                    FactType.Words _ -> true;
            case FactType.Whole(long least, long most, var _) ->
                least == Integer.MIN_VALUE && most == Integer.MAX_VALUE;
            case FactType.Choice _, FactType.Choices _, FactType.People _, FactType.Details _, FactType.DetailsList _ ->
                false;
        };
    }

    private static String basic(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> "boolean";
            case FactType.Day _ -> "date";
            case FactType.Whole _, FactType.Decimal _, FactType.Amount _, FactType.Fraction _ -> "number";
            case FactType.Choice _, FactType.Area _, FactType.Words _ -> "string";
            case FactType.Choices _, FactType.People _, FactType.Details _, FactType.DetailsList _ -> "Any";
        };
    }
}

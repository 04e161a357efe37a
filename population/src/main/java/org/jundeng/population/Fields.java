package org.jundeng.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;

/// The columns of a synthetic population, as its themes ask for them: facts of a list's vocabulary, and some more.
final class Fields {

    private final Catalog catalog;
    private final List<Integer> codes;
    private final List<Field> fields = new ArrayList<>();

    /// @param codes the regions that people can be registered in
    Fields(Catalog catalog, List<Integer> codes) {
        this.catalog = catalog;
        this.codes = codes;
    }

    Schema schema() {
        return new Schema(fields);
    }

    /// Adds the column of a fact of persons, and says where it stands.
    int person(String fact) {
        return add(fact, Level.PERSON, shape(fact, type(fact)));
    }

    /// Adds the column of a fact of households.
    int household(String fact) {
        return add(fact, Level.HOUSEHOLD, shape(fact, type(fact)));
    }

    /// Adds the column of a detail of a record.
    int detail(Level level, String fact, String detail) {
        FactType.Details details = (FactType.Details) type(fact);
        return add(fact + "." + detail, level, shape(detail, known(details.fields(), detail)));
    }

    /// Adds the column of a detail of one item of a list of records.
    int detail(String fact, String item, String detail) {
        FactType.DetailsList list = (FactType.DetailsList) type(fact);
        return add(fact + "[" + item + "]." + detail, Level.PERSON, shape(detail, known(list.fields(), detail)));
    }

    /// Adds a column outside the vocabulary.
    int own(String name, Level level, Shape shape) {
        return add(name, level, shape);
    }

    /// The place of a word among those of a column's shape.
    int place(int column, String word) {
        List<String> values = fields.get(column).shape() instanceof Shape.Choices(List<String> several)
                ? several
                : ((Shape.Choice) fields.get(column).shape()).values();
        int place = values.indexOf(word);
        if (place < 0) {
            throw new IllegalArgumentException(fields.get(column).name() + ": " + word);
        }
        return place;
    }

    private FactType type(String fact) {
        return known(catalog.facts(), fact).type();
    }

    private static <T> T known(Map<String, T> all, String name) {
        T named = all.get(name);
        if (named == null) {
            throw new IllegalArgumentException("not in the vocabulary: " + name);
        }
        return named;
    }

    private Shape shape(String name, FactType type) {
        return Shapes.of(type, codes).orElseThrow(() -> new IllegalArgumentException("no column for " + name));
    }

    private int add(String name, Level level, Shape shape) {
        fields.add(new Field(name, level, shape, true));
        return fields.size() - 1;
    }
}

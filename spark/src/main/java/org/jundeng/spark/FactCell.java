package org.jundeng.spark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Headers;
import org.jundeng.kernel.Shape;

/// Takes the column of a fact.
///
/// An empty cell of a complete column says that there is nothing; of another, that it is not known, unless its
/// [#nothing] column says so.
abstract class FactCell extends Cell {

    private final Field field;
    private final BitSet stated = new BitSet();
    Column.Builder builder;

    private FactCell(Field field, PrimitiveTypeName... types) {
        super(field.name(), types);
        this.field = field;
        this.builder = new Column.Builder(field.shape(), 0);
    }

    static FactCell of(Field field, int county) {
        Shape shape = field.shape();
        if (shape instanceof Shape.Flag) {
            return new OfFlag(field);
        }
        if (shape instanceof Shape.Whole) {
            return new OfWhole(field);
        }
        if (shape instanceof Shape.Choice choice) {
            return new OfWord(field, choice.values());
        }
        if (shape instanceof Shape.Choices choices) {
            return new OfWord(field, Headers.sets(choices.values()));
        }
        if (shape instanceof Shape.Day) {
            return new OfDay(field);
        }
        if (shape instanceof Shape.Amount) {
            return new OfAmount(field);
        }
        if (shape instanceof Shape.Area area) {
            return new OfArea(field, area, county);
        }
        throw new IllegalArgumentException(field.toString());
    }

    final Field field() {
        return field;
    }

    void begin(int rows) {
        builder = new Column.Builder(field.shape(), rows);
        stated.clear();
    }

    @Override
    void empty() {
        if (field.complete()) {
            builder.nothing(row());
        }
    }

    /// The row of the cell, which has a value.
    final int stated() {
        stated.set(row());
        return row();
    }

    /// The column that says where there is nothing; it is taken after the fact's own.
    final Cell nothing() {
        return new Cell(Headers.nothing(field.name()), PrimitiveTypeName.BOOLEAN) {
            @Override
            public void addBoolean(boolean value) {
                if (value && !stated.get(row())) {
                    builder.nothing(row());
                }
            }

            @Override
            void empty() {
                // Not known.
            }
        };
    }

    private static final class OfFlag extends FactCell {

        OfFlag(Field field) {
            super(field, PrimitiveTypeName.BOOLEAN);
        }

        @Override
        public void addBoolean(boolean value) {
            builder.flag(stated(), value);
        }
    }

    private static final class OfWhole extends FactCell {

        OfWhole(Field field) {
            super(field, PrimitiveTypeName.INT32, PrimitiveTypeName.INT64);
        }

        @Override
        public void addInt(int value) {
            builder.whole(stated(), value);
        }

        @Override
        public void addLong(long value) {
            addInt(Math.toIntExact(value));
        }
    }

    private static final class OfWord extends FactCell {

        private static final int UNKNOWN = -1;
        private final Map<String, Integer> places = new HashMap<>();
        private String[] words = new String[0];
        private int[] placeOf = new int[0];

        OfWord(Field field, List<String> words) {
            super(field, PrimitiveTypeName.BINARY);
            for (int i = 0; i < words.size(); i++) {
                places.put(words.get(i), i);
            }
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            words = new String[dictionary.getMaxId() + 1];
            placeOf = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
                placeOf[i] = places.getOrDefault(words[i], UNKNOWN);
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            put(placeOf[id], words[id]);
        }

        @Override
        public void addBinary(Binary value) {
            String word = value.toStringUsingUTF8();
            put(places.getOrDefault(word, UNKNOWN), word);
        }

        private void put(int place, String word) {
            if (place == UNKNOWN) {
                throw new IllegalArgumentException(word);
            }
            if (field().shape() instanceof Shape.Choice) {
                builder.choice(stated(), place);
            } else {
                builder.choices(stated(), place);
            }
        }
    }

    private static final class OfDay extends FactCell {

        private static final long FIRST = Days.FIRST.toEpochDay();

        OfDay(Field field) {
            super(field, PrimitiveTypeName.INT32);
        }

        @Override
        boolean reads(PrimitiveType type) {
            return super.reads(type) && LogicalTypeAnnotation.dateType().equals(type.getLogicalTypeAnnotation());
        }

        @Override
        public void addInt(int value) {
            builder.day(stated(), Days.after(value - FIRST));
        }
    }

    private static final class OfAmount extends FactCell {

        OfAmount(Field field) {
            super(field, PrimitiveTypeName.INT64, PrimitiveTypeName.INT32);
        }

        @Override
        boolean reads(PrimitiveType type) {
            return super.reads(type)
                    && type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                    && decimal.getScale() == 2;
        }

        @Override
        public void addInt(int value) {
            addLong(value);
        }

        @Override
        public void addLong(long value) {
            builder.amount(stated(), value);
        }
    }

    private static final class OfArea extends FactCell {

        private final Map<Integer, Integer> places;
        private final int county;

        OfArea(Field field, Shape.Area area, int county) {
            super(field, PrimitiveTypeName.INT32, PrimitiveTypeName.INT64);
            this.places = area.places();
            this.county = county;
        }

        @Override
        public void addInt(int value) {
            Integer place = value == county ? Integer.valueOf(Column.HOME) : places.get(value);
            if (place == null) {
                throw new IllegalArgumentException(String.valueOf(value));
            }
            builder.area(stated(), place);
        }

        @Override
        public void addLong(long value) {
            addInt(Math.toIntExact(value));
        }
    }
}

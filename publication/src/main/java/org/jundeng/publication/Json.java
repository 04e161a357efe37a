package org.jundeng.publication;

import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A JSON object being put together, name by name, in the order in which it is printed.
public final class Json {

    private final SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();

    /// Adds a field; the value is text, a number, a boolean, another [Json], a list of these, or null.
    public Json put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /// The fields in order.
    SequencedMap<String, @Nullable Object> fields() {
        return Collections.unmodifiableSequencedMap(fields);
    }

    /// The value of a field; null also where there is no such field.
    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    /// The text of the object, indented so that a person can read it too.
    public String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Pretty(), text)) {
            write(generator, this);
        }
        return text.toString();
    }

    public void print(PrintStream out) {
        out.println(text());
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Json object -> {
                generator.writeStartObject();
                for (Map.Entry<String, @Nullable Object> field : object.fields.entrySet()) {
                    generator.writeName(field.getKey());
                    write(generator, field.getValue());
                }
                generator.writeEndObject();
            }
            case List<?> items -> {
                generator.writeStartArray();
                items.forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            case BigDecimal number ->
                generator.writeNumber(number.stripTrailingZeros().toPlainString());
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number when Double.isFinite(number) -> generator.writeNumber(number);
            case Boolean truth -> generator.writeBoolean(truth);
            default -> generator.writeString(String.valueOf(value));
        }
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}

package org.jundeng.publication;

import java.time.LocalDate;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.expression.Value;

/// The interchange form of a value that regions set for a time.
public final class ParameterJson {

    private ParameterJson() {}

    /// A parameter with all its values.
    public static Json of(Parameter parameter) {
        return head(parameter)
                .put("bounds", parameter.bounds().stream().map(Value::toString).toList())
                .put(
                        "values",
                        parameter.values().stream().map(ParameterJson::setting).toList());
    }

    /// What a parameter is in a region on a day: the value of the nearest region that has one.
    public static Json of(Parameter parameter, String region, LocalDate date, Setting setting) {
        return head(parameter)
                .put("asked", new Json().put("region", region).put("date", date.toString()))
                .put("setting", setting(setting));
    }

    private static Json head(Parameter parameter) {
        return new Json()
                .put("name", parameter.name())
                .put("type", FactJson.type(parameter.type()))
                .put("by", parameter.by())
                .put("floor", parameter.floor())
                .put("question", FactJson.bilingual(parameter.question()));
    }

    private static Json setting(Setting setting) {
        return new Json()
                .put("region", setting.region())
                .put("from", setting.period().from().toString())
                .put("to", setting.period().lastDay().map(LocalDate::toString).orElse(null))
                .put("value", setting.value().toString())
                .put("status", ServiceJson.word(setting.status()))
                .put("text", setting.text().isEmpty() ? null : setting.text())
                .put("source", setting.source());
    }
}

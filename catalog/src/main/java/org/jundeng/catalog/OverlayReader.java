package org.jundeng.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.expression.Nearest;

/// Reads what cities and counties set above the province's list (地方标准) into the parameters.
final class OverlayReader {

    private final ParameterReader values;
    private final Problems problems;

    OverlayReader(ParameterReader values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /// The parameters with the values of every overlay added.
    SequencedMap<String, Parameter> overlaid(SequencedMap<String, Parameter> parameters, List<Form> overlays) {
        SequencedMap<String, Parameter> result = new LinkedHashMap<>(parameters);
        for (Form overlay : overlays) {
            overlay.text("region");
            String region = RegionReader.read(overlay, values.listRegion(), LocalDate.MIN);
            overlay.optionalText("source");
            overlay.optionalText("name");
            for (Form form : overlay.forms("parameters")) {
                try (form) {
                    Parameter parameter = result.get(form.text("name"));
                    if (parameter == null) {
                        form.tree("values");
                        problems.addAlong(
                                CatalogProblem.UNKNOWN_REFERENCE,
                                form.at("name"),
                                form.text("name").length(),
                                form.text("name"),
                                Nearest.of(form.text("name"), result.keySet()));
                    } else {
                        result.put(parameter.name(), with(parameter, values.settings(form, parameter.type(), region)));
                    }
                }
            }
        }
        return result;
    }

    private static Parameter with(Parameter parameter, List<Setting> more) {
        List<Setting> all = new ArrayList<>(parameter.values());
        all.addAll(more);
        return new Parameter(
                parameter.name(),
                parameter.type(),
                parameter.by(),
                parameter.floor(),
                parameter.bounds(),
                parameter.question(),
                all,
                parameter.at());
    }
}

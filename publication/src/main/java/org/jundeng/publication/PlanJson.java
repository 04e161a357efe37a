package org.jundeng.publication;

import org.jundeng.catalog.Catalog.Indicator;
import org.jundeng.catalog.Catalog.Target;
import org.jundeng.catalog.Catalog.Task;
import org.jundeng.catalog.Interpretation;

/// The interchange form of what the plan promises beside the list, and of how its doubts are read.
public final class PlanJson {

    private PlanJson() {}

    public static Json of(Indicator indicator) {
        return new Json()
                .put("id", indicator.id())
                .put("name", indicator.name())
                .put("field", indicator.field())
                .put("unit", indicator.unit())
                .put("value_2016", indicator.value2016())
                .put("target_2020", indicator.target2020())
                .put("operator", indicator.operator())
                .put("kinds", indicator.kinds())
                .put("text", indicator.raw())
                .put("note", indicator.note());
    }

    public static Json of(Target target) {
        return new Json()
                .put("id", target.id())
                .put("chapter", target.chapter())
                .put("section", target.section())
                .put("subject", target.subject())
                .put("text", target.sentence())
                .put("operator", target.operator())
                .put("value", target.value())
                .put("unit", target.unit())
                .put("year", target.year())
                .put("kinds", target.kinds())
                .put("note", target.note());
    }

    public static Json of(Task task) {
        return new Json()
                .put("id", task.id())
                .put("task", task.task())
                .put("lead_units", task.leadUnits())
                .put("lead_mode", task.leadMode())
                .put("cooperating", task.cooperating())
                .put("responsibility", task.responsibility())
                .put("note", task.note());
    }

    public static Json of(Interpretation interpretation) {
        return new Json()
                .put("name", interpretation.name())
                .put("services", interpretation.services())
                .put("doubt", interpretation.doubt())
                .put("options", interpretation.options())
                .put("value", interpretation.value().toString())
                .put("basis", interpretation.basis())
                .put("decided", interpretation.decided().toString())
                .put("by", interpretation.by());
    }
}

package org.jundeng.publication;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jundeng.catalog.Service;
import org.jundeng.publication.Decision.Input;
import org.jundeng.publication.Decision.Logic;

/// Writes a decision model as DMN 1.5.
final class DecisionWriter {

    private static final String DMN = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20230324/FEEL/";
    private static final String PLAN = "plan";

    private final DecisionTypes types;
    private final SequencedMap<String, Input> inputs;
    private final SequencedMap<String, Decision> decisions;
    private final SequencedMap<String, String> ids = new LinkedHashMap<>();
    private final Xml xml = Xml.file();

    DecisionWriter(DecisionTypes types, SequencedMap<String, Input> inputs, SequencedMap<String, Decision> decisions) {
        this.types = types;
        this.inputs = inputs;
        this.decisions = decisions;
        inputs.keySet().forEach(name -> ids.put(name, "input-" + (ids.size() + 1)));
        decisions.keySet().forEach(name -> ids.put(name, "decision-" + (ids.size() + 1)));
    }

    /// @param namespace the address of the model
    /// @param plan the act that the decisions carry out
    String written(Service service, String description, String namespace, String plan, String planAddress) {
        xml.open("definitions", DMN)
                .with("id", service.id())
                .with("name", service.name())
                .with("namespace", namespace)
                .with("expressionLanguage", FEEL)
                .with("typeLanguage", FEEL);
        xml.text("description", description);
        types.write(xml);
        decisions.forEach(this::write);
        inputs.forEach(this::write);
        xml.open("knowledgeSource")
                .with("id", PLAN)
                .with("name", plan)
                .with("locationURI", planAddress)
                .text("type", "规范性文件")
                .close();
        return xml.close().end();
    }

    private void write(String name, Input input) {
        xml.open("inputData").with("id", id(name)).with("name", name);
        xml.text("description", input.description());
        variable(name, input.type());
        xml.close();
    }

    private void write(String name, Decision decision) {
        String own = id(name);
        xml.open("decision").with("id", own).with("name", name);
        xml.text("description", decision.description());
        variable(name, decision.type());
        for (String use : new TreeSet<>(decision.uses())) {
            xml.open("informationRequirement").with("id", own + "-" + id(use));
            xml.open(inputs.containsKey(use) ? "requiredInput" : "requiredDecision")
                    .with("href", "#" + id(use))
                    .close();
            xml.close();
        }
        if (decision.official()) {
            xml.open("authorityRequirement").with("id", own + "-" + PLAN);
            xml.open("requiredAuthority").with("href", "#" + PLAN).close().close();
        }
        switch (decision.logic()) {
            case Logic.Expression(String feel) ->
                xml.open("literalExpression").text("text", feel).close();
            case Logic.ByRegion table -> write(own, table);
        }
        xml.close();
    }

    private void write(String id, Logic.ByRegion table) {
        xml.open("decisionTable").with("id", id + "-table").with("hitPolicy", "FIRST");
        xml.open("input").with("id", id + "-by");
        xml.open("inputExpression")
                .with("typeRef", "string")
                .text("text", table.input())
                .close();
        xml.close();
        xml.open("output")
                .with("id", id + "-value")
                .with("typeRef", table.type())
                .close();
        int number = 0;
        for (Logic.Row row : table.rows()) {
            number++;
            xml.open("rule").with("id", id + "-" + number);
            xml.open("inputEntry").text("text", row.test()).close();
            xml.open("outputEntry").text("text", row.value()).close();
            xml.close();
        }
        xml.close();
    }

    private void variable(String name, String type) {
        xml.open("variable").with("name", name);
        if (!type.equals("Any")) {
            xml.with("typeRef", type);
        }
        xml.close();
    }

    private String id(String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new IllegalStateException("nothing in the model is called " + name));
    }
}

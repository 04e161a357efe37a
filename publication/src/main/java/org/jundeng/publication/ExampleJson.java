package org.jundeng.publication;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Tree;

/// The examples of the services as JSON: families as their files write them, and what the rules must say.
final class ExampleJson {

    private ExampleJson() {}

    static Json all(Catalog catalog) {
        List<Json> examples = new ArrayList<>();
        catalog.services()
                .values()
                .forEach(service -> service.examples().forEach(example -> {
                    Json json = new Json().put("number", service.number()).put("service", service.name());
                    example.tree().entries().forEach((name, tree) -> json.put(name, value(tree)));
                    examples.add(json);
                }));
        return new Json().put("list", catalog.edition().id()).put("examples", examples);
    }

    /// Scalars stay text as written: `750 元`, `2018-10-01`, `true`.
    private static Object value(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar.text();
            case Tree.Sequence sequence ->
                sequence.items().stream().map(ExampleJson::value).toList();
            case Tree.Mapping mapping -> {
                Json json = new Json();
                mapping.entries().forEach((name, each) -> json.put(name, value(each)));
                yield json;
            }
        };
    }
}

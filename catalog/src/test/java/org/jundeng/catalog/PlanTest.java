package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Holds the list against the facts that were read out of the plan, where they lie beside the project.
///
/// `-Djundeng.plan=FOLDER` says where they are; without it they are looked for in `shared/plan` of each folder above.
class PlanTest {

    private static final Catalog LIST = Catalog.read(Path.of("..", "standards", "fujian-2018"), new Problems())
            .orElseThrow();

    @Test
    void theEightyOneRowsAreThoseOfThePlan() {
        List<Form> rows = rows("services.yaml", "services");

        assertThat(rows).hasSize(81);
        for (Form row : rows) {
            Service service = LIST.service(row.whole("id")).orElseThrow();
            assertThat(List.of(
                            service.name(),
                            service.field(),
                            service.beneficiaries(),
                            service.standard(),
                            service.responsibility(),
                            service.leadUnits(),
                            service.leadUnitsText()))
                    .as("service %s", service.number())
                    .isEqualTo(List.of(
                            row.text("name"),
                            row.text("field"),
                            row.text("beneficiaries"),
                            row.text("standard"),
                            row.text("financing"),
                            row.texts("lead_units"),
                            row.text("lead_units_raw")));
        }
    }

    @Test
    void eachServiceIsComputedAsFarAsThePlanSays() {
        int computed = 0;
        for (Form rule : rows("rules.yaml", "rules")) {
            Service service = LIST.service(rule.whole("id")).orElseThrow();
            assertThat(service.computability()).as(service.name()).isEqualTo(rule.whole("computability"));
            assertThat(service.kinds().stream()
                            .map(kind -> kind.name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')))
                    .as(service.name())
                    .containsExactlyElementsOf(rule.texts("classes").stream()
                            .map(kind -> kind.replace("facility/", ""))
                            .toList());
            computed += service.computed() ? 1 : 0;
        }
        assertThat(computed).isEqualTo(58);
    }

    @Test
    void theVocabularyHasEveryFactOfThePlan() {
        for (Form fact : rows("rules.yaml", "facts")) {
            assertThat(LIST.fact(fact.text("name").replaceAll("[“”]", "")).or(() -> LIST.fact(fact.text("name"))))
                    .as(fact.text("name"))
                    .isPresent();
        }
    }

    @Test
    void theTwentyIndicatorsAreThoseOfThePlan() {
        List<Form> rows = rows("indicators.yaml", "indicators");

        assertThat(rows).hasSize(20).hasSameSizeAs(LIST.indicators());
        for (int i = 0; i < rows.size(); i++) {
            Form row = rows.get(i);
            Catalog.Indicator indicator = LIST.indicators().get(i);
            assertThat(List.of(indicator.id(), indicator.name(), indicator.field(), indicator.unit(), indicator.raw()))
                    .isEqualTo(List.of(
                            row.whole("id"), row.text("name"), row.text("field"), row.text("unit"), row.text("raw")));
            Form target = row.form("target_2020").orElseThrow();
            String operator = target.text("operator");
            String value = target.optionalText("value")
                    .map(number -> operator.equals("=") ? number : operator + number)
                    .orElseGet(() -> target.text("text"));
            assertThat(indicator.operator()).as(indicator.name()).isEqualTo(operator);
            assertThat(indicator.target2020()).as(indicator.name()).isEqualTo(value);
        }
    }

    @Test
    void theEightyTwoTargetsAndTwentySixTasksAreThoseOfThePlan() {
        List<Form> targets = rows("targets.yaml", "targets");
        List<Form> tasks = rows("tasks.yaml", "tasks");

        assertThat(targets).hasSize(82);
        assertThat(LIST.targets().stream().map(Catalog.Target::sentence))
                .containsExactlyElementsOf(
                        targets.stream().map(row -> row.text("sentence")).toList());
        assertThat(LIST.targets().stream().map(Catalog.Target::operator))
                .containsExactlyElementsOf(targets.stream()
                        .map(row -> row.optionalText("operator").orElse(""))
                        .toList());
        assertThat(tasks).hasSize(26);
        assertThat(LIST.tasks().stream().map(Catalog.Task::task))
                .containsExactlyElementsOf(
                        tasks.stream().map(row -> row.text("task")).toList());
        assertThat(LIST.tasks().stream().map(Catalog.Task::leadUnits))
                .containsExactlyElementsOf(
                        tasks.stream().map(row -> row.texts("lead_units")).toList());
    }

    private static List<Form> rows(String file, String key) {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "没有找到方案的机读事实，跳过；可用 -Djundeng.plan=文件夹 指定 / the plan's facts are not here, skipped");
        Problems problems = new Problems();
        Path path = folder.orElseThrow().resolve(file);
        List<Form> rows = TreeReader.read(path, file, problems)
                .flatMap(tree -> Form.of(tree, problems))
                .orElseThrow()
                .forms(key);
        assertThat(problems.sorted()).isEmpty();
        return rows;
    }

    private static Optional<Path> folder() {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getProperty("jundeng.plan")).map(Path::of).ifPresent(places::add);
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            places.add(at.resolve("shared").resolve("plan"));
        }
        return places.stream()
                .filter(place -> Files.exists(place.resolve("services.yaml")))
                .findFirst();
    }
}

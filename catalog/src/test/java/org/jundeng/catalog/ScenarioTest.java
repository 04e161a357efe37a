package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jundeng.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

    private static final Path LIST = Path.of("../standards/fujian-2018");
    private static final LocalDate DATE = LocalDate.of(2018, 10, 1);

    private static Scenario scenario(String yaml, Problems problems) {
        return TreeReader.parse("scenario.yaml", yaml, problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow();
    }

    private static Optional<Catalog> read(String yaml, Problems problems) {
        return Catalog.read(LIST, scenario(yaml, problems), problems);
    }

    private static Value value(Catalog catalog, String parameter, String... regions) {
        return catalog.parameters()
                .get(parameter)
                .setting(List.of(regions), DATE)
                .orElseThrow()
                .value();
    }

    @Test
    void aValueTakesThePlaceOfTheListsOwn() {
        Problems problems = new Problems();
        Catalog catalog = read("""
                name: 提高
                basis: 试算
                parameters:
                  - name: 基础养老金最低标准
                    values: [{region: "350000", from: 2018-01-01, value: 130 元, status: assumed, basis: 试算}]
                """, problems).orElseThrow();

        assertThat(problems.hasErrors()).isFalse();
        assertThat(value(catalog, "基础养老金最低标准", "350102", "350100", "350000"))
                .isEqualTo(new Value.Num(new BigDecimal("130")));
    }

    /// The values of places stay where they are; only those below a raised floor give way.
    @Test
    void aValueOfTheProvinceLeavesThoseOfCitiesAlone() {
        Problems problems = new Problems();
        Catalog catalog = read("""
                name: 提高
                basis: 试算
                parameters:
                  - name: 最低生活保障标准
                    values: [{region: "350000", from: 2018-01-01, value: 800 元, status: assumed, basis: 试算}]
                """, problems).orElseThrow();

        assertThat(problems.hasErrors()).isFalse();
        assertThat(value(catalog, "最低生活保障标准", "350203", "350200", "350000"))
                .isEqualTo(new Value.Num(new BigDecimal("850")));
    }

    @Test
    void aRuleTakesThePlaceOfTheServicesOwnAndTheRestStays() {
        Problems problems = new Problems();
        Catalog catalog = read("""
                name: 扩面
                basis: 试算
                services:
                  - number: 32
                    conditions: [{text: 65岁, rule: 年龄 >= 60}]
                take_up:
                  - {service: 32, share: 87.5%, basis: 试算}
                """, problems).orElseThrow();

        assertThat(problems.hasErrors()).isFalse();
        Service service = catalog.service(32).orElseThrow();
        assertThat(service.conditions())
                .singleElement()
                .satisfies(condition -> assertThat(condition.rule().text()).isEqualTo("年龄 >= 60"));
        assertThat(service.standard()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            不存在的参数 | parameters: [{name: 没有的参数, values: []}]                        | 没有的参数
            不存在的服务 | services: [{number: 99, conditions: []}]                            | 99
            没有编号     | services: [{conditions: []}]                                        | number
            比例不对     | take_up: [{service: 46, share: 120%, basis: 试算}]                  | 120%
            比例为零     | take_up: [{service: 46, share: 0%, basis: 试算}]                    | 0%
            领取没有依据 | take_up: [{service: 46, share: 80%}]                                | basis
            领取的服务不存在 | take_up: [{service: 199, share: 80%, basis: 试算}]              | 199
            规则写错     | services: [{number: 32, conditions: [{text: 老, rule: 年纪 >= 60}]}] | 年纪
            """)
    void whatIsWrongIsShownWithItsPlace(String name, String part, String word) {
        Problems problems = new Problems();
        TreeReader.parse("scenario.yaml", "name: " + name + "\nbasis: 试算\n" + part + "\n", problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .ifPresent(scenario -> Catalog.read(LIST, scenario, problems));

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.sorted()).anySatisfy(problem -> {
            assertThat(problem.render(java.util.Locale.CHINESE)).contains(word);
            assertThat(problem.render(java.util.Locale.ENGLISH)).contains("scenario.yaml");
        });
    }

    static Stream<Path> scenarios() throws IOException {
        return Files.list(Path.of("../scenarios"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioThatComesWithTheProjectCanBeLaidOverTheList(Path file) {
        Problems problems = new Problems();
        Scenario scenario = Scenario.read(file, problems).orElseThrow();
        assertThat(Catalog.read(LIST, scenario, problems)).isPresent();
        assertThat(problems.sorted()).isEmpty();
    }
}
